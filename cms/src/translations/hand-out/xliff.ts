import { SaxesParser } from 'saxes'
import { isLocale } from '../../locales/locales'
import type { Glossary } from '../text/glossary'
import { attributeOf, SegmentReader, toMarkup, xmlText } from '../text/markup'
import type { Returned } from './returned'
import type { Unit } from './units'

/** XLIFF 1.2: what OmegaT, Trados, memoQ, Weblate and Poedit all read and write. */
const namespace = 'urn:oasis:names:tc:xliff:document:1.2'

const protectedName = (term: string) => `<mrk mtype="protected">${term}</mrk>`

const unitXml = ({ key, field, german, formerGerman, former, maxLength }: Unit, glossary: Glossary): string => {
  const limit = maxLength === undefined ? '' : ` maxwidth="${maxLength}" size-unit="char"`
  const lines = [
    `      <trans-unit id="${xmlText(key)}" resname="${xmlText(field)}"${limit} xml:space="preserve">`,
    `        <source>${toMarkup(german, glossary, protectedName)}</source>`,
    ...former === '' ? [] : [`        <alt-trans><target>${xmlText(former)}</target></alt-trans>`],
    `        <note>${xmlText(field)}</note>`,
    ...formerGerman === '' || formerGerman === german ? [] : [`        <note>Früher auf Deutsch: ${xmlText(formerGerman)}</note>`],
    '      </trans-unit>',
  ]
  return lines.join('\n')
}

const groupBy = (units: readonly Unit[]): Unit[][] => {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    const name = `${unit.locale} ${unit.key.split('/').slice(0, 2).join('/')}`
    groups.set(name, [...groups.get(name) ?? [], unit])
  }
  return [...groups.values()]
}

const fileXml = (units: readonly Unit[], glossary: Glossary): string => {
  const [first] = units
  if (!first) return ''
  const original = first.key.split('/').slice(0, 2).join('/')
  return [
    `  <file original="${xmlText(original)}" source-language="de" target-language="${first.locale}" datatype="plaintext">`,
    `    <header><note>${xmlText(`${first.type}: ${first.title}`)}</note></header>`,
    '    <body>',
    ...units.map((unit) => unitXml(unit, glossary)),
    '    </body>',
    '  </file>',
  ].join('\n')
}

/** The texts as an XLIFF file, one `file` per entry and language. Names of the glossary are marked as protected. */
export const writeXliff = (units: readonly Unit[], glossary: Glossary): string => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  `<xliff version="1.2" xmlns="${namespace}">`,
  ...groupBy(units).map((group) => fileXml(group, glossary)),
  '</xliff>',
  '',
].join('\n')

/** States in which a tool says itself that nobody has translated it. */
const untouched = new Set(['new', 'needs-translation'])

/** What stands around a text without belonging to it: protected names, sentences as tools cut them. */
const transparent = new Set(['mrk'])

/**
 * Reads a translated XLIFF 1.2 file.
 * @throws a German sentence when it is no such file
 */
export const readXliff = (text: string): Returned[] => {
  const parser = new SaxesParser()
  const returned: Returned[] = []
  const above: string[] = []
  let locale = ''
  let key = ''
  let target: SegmentReader | undefined
  let isUntouched = false
  parser.on('error', (error) => {
    throw new Error('Die Datei ist beschädigt oder nicht vollständig (kein gültiges XML).', { cause: error })
  })
  parser.on('opentag', (tag) => {
    const name = tag.name.replace(/^.*:/, '')
    if (above.length === 0 && name !== 'xliff') throw new Error('Das ist keine XLIFF-Datei.')
    if (name === 'xliff' && attributeOf(tag, 'version') !== '1.2') {
      throw new Error('Bitte speichern Sie die Datei als XLIFF 1.2, wie sie heruntergeladen wurde.')
    }
    if (target) target.start(name, attributeOf(tag, 'id'))
    else if (name === 'file') locale = attributeOf(tag, 'target-language') ?? ''
    else if (name === 'trans-unit') {
      key = attributeOf(tag, 'id') ?? ''
      returned.push({ key, locale: isLocale(locale) ? locale : undefined, text: '', strange: false })
    } else if (name === 'target' && above.at(-1) === 'trans-unit') {
      target = new SegmentReader(transparent)
      isUntouched = untouched.has(attributeOf(tag, 'state') ?? '')
    }
    above.push(name)
  })
  parser.on('text', (words) => target?.add(words))
  parser.on('cdata', (words) => target?.add(words))
  parser.on('closetag', () => {
    const name = above.pop()
    if (!target) return
    if (name !== 'target' || above.at(-1) !== 'trans-unit') {
      target.end()
      return
    }
    const last = returned.pop()
    if (last) returned.push({ ...last, text: isUntouched ? '' : target.value, strange: target.strange })
    target = undefined
  })
  parser.write(text).close()
  return returned
}

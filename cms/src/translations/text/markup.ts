import type { SaxesTag } from 'saxes'
import type { Glossary } from './glossary'
import { tokensOf } from './segments'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text inside of XML; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
  text.replace(/(?![\n\t\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)

/** A segment as XML: marks as `<g id="1">`, names in elements that a translator leaves alone. */
export const toMarkup = (text: string, glossary: Glossary, name: (term: string) => string): string =>
  tokensOf(text).map((token) => {
    if (typeof token !== 'string') return token.opens ? `<g id="${token.number}">` : '</g>'
    return glossary.split(token).map((piece) => (piece.isName ? name(xmlText(piece.text)) : xmlText(piece.text))).join('')
  }).join('')

/** Gathers a segment from XML: `g` are marks; elements that stand around names or sentences go. */
export class SegmentReader {
  private text = ''
  private readonly open: string[] = []
  /** Whether something stood there that has no place in a segment. */
  strange = false

  constructor(private readonly transparent: ReadonlySet<string>) {}

  start(name: string, id: string | undefined) {
    if (name === 'g' && id !== undefined && /^\d+$/.test(id)) {
      this.text += `{${id}}`
      this.open.push(`{/${id}}`)
      return
    }
    if (!this.transparent.has(name)) this.strange = true
    this.open.push('')
  }

  end() {
    this.text += this.open.pop() ?? ''
  }

  add(text: string) {
    this.text += text
  }

  get value(): string {
    return this.text.trim()
  }
}

/** An attribute of an element, without namespaces. */
export const attributeOf = (tag: SaxesTag, name: string): string | undefined => {
  const value = tag.attributes[name]
  return typeof value === 'string' ? value : undefined
}

import type { Core } from '@strapi/strapi'
import { SaxesParser } from 'saxes'
import { labelOf } from '../../comparison'
import type { ContentUid } from '../../content-types/uids'
import { refuse } from '../../editorial/errors'
import { defaultLocale, type Locale } from '../../locales/locales'
import { fieldValue } from '../hand-out/judge'
import { readDocument } from '../read/entry'
import { fieldStatesOf } from '../read/states'
import { readGlossary, type Glossary } from '../text/glossary'
import { attributeOf, SegmentReader, toMarkup } from '../text/markup'
import { segmentsOf } from '../text/segments'
import { readVersionsOf, versionKey } from '../truth/base'
import { hashOf } from '../truth/fields'
import { asMachine } from '../truth/making'
import { askService, protectedName } from './ask'
import { readMachineSettings, type MachineSettings } from './settings'

/** What a machine made for one entry in one language. */
export interface Suggestion {
  /** Labels of fields that were empty or a machine's: the draft holds the new words now. */
  readonly written: readonly string[]
  /** Fields with a person's words that are older than the German ones: these words stay, the machine's are only shown. */
  readonly proposals: readonly { readonly name: string, readonly label: string, readonly value: unknown }[]
  /** What could not be used, and why. */
  readonly left: readonly { readonly label: string, readonly reason: string }[]
}

/** Characters of German text in one call of the button: an entry has a tenth of it. */
const mostCharacters = 30_000

const transparent = new Set(['x', 'span', 'text'])

/** A segment with our marks from what a service answered; nothing when that is no proper markup. */
const fromMarkup = (markup: string): string | undefined => {
  const reader = new SegmentReader(transparent)
  const parser = new SaxesParser({ fragment: true })
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', (tag) => reader.start(tag.name, attributeOf(tag, 'id')))
  parser.on('closetag', () => reader.end())
  parser.on('text', (text) => reader.add(text))
  // Entities of HTML that XML does not know.
  parser.write(markup.replaceAll('&nbsp;', '\u00A0').replaceAll('&#39;', '\'')).close()
  return isBroken || reader.strange ? undefined : reader.value
}

const translate = async (
  settings: MachineSettings, german: readonly unknown[], locale: Locale, glossary: Glossary,
): Promise<ReadonlyMap<string, string>[]> => {
  const segments = german.flatMap((value, index) => segmentsOf(value).map((segment) => ({ index, ...segment })))
  if (segments.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters) {
    refuse('Das ist zu viel Text auf einmal für den Übersetzungsdienst.')
  }
  const name = protectedName(settings)
  const answers = await askService(settings, segments.map(({ text }) => toMarkup(text, glossary, name)), locale)
  const texts = german.map(() => new Map<string, string>())
  segments.forEach(({ index, path }, place) => texts[index]?.set(path, fromMarkup(answers[place] ?? '') ?? ''))
  return texts
}

/**
 * Has a machine translate what is missing or older than the German draft. It writes into empty fields and over its own
 * words, into the draft only; a person's words stay, for them it makes a proposal.
 */
export const suggest = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locale: Locale,
): Promise<Suggestion> => {
  const settings = readMachineSettings() ?? refuse('Es ist kein Übersetzungsdienst eingerichtet.')
  if (locale === 'de-simple') refuse('Einfache Sprache schreiben Menschen. Dafür gibt es keinen Übersetzungsdienst.')
  const document = await readDocument(strapi, uid, documentId, [locale])
  const german = document.versions.get(versionKey(defaultLocale, 'draft')) ?? refuse('Diesen Eintrag gibt es nicht mehr.')
  const words = document.versions.get(versionKey(locale, 'draft'))
  const entries = document.bases.get(versionKey(locale, 'draft'))?.fields ?? {}
  const fields = fieldStatesOf(strapi, document, locale).filter(([, state]) => state === 'missing' || state === 'outdated')
  const glossary = await readGlossary(strapi)
  const texts = await translate(settings, fields.map(([name]) => german[name]), locale, glossary)

  const written: { name: string, label: string, value: unknown }[] = []
  const proposals: { name: string, label: string, value: unknown }[] = []
  const left: { label: string, reason: string }[] = []
  fields.forEach(([name, state], index) => {
    const label = labelOf(uid, name)
    const answer = fieldValue(strapi, uid, name, german[name], texts[index] ?? new Map<string, string>(), locale, glossary)
    if ('problem' in answer) left.push({ label, reason: answer.problem })
    else if (state === 'missing' || entries[name]?.made === 'machine') written.push({ name, label, value: answer.value })
    else proposals.push({ name, label, value: answer.value })
  })
  if (written.length > 0) {
    await strapi.db.transaction(async () => {
      // Somebody may have written meanwhile: then these words stay.
      const present = (await readVersionsOf(strapi, uid, documentId)).get(versionKey(locale, 'draft'))
      const untouched = written.filter(({ name }) => hashOf(present?.[name]) === hashOf(words?.[name]))
      const data = Object.fromEntries(untouched.map(({ name, value }) => [name, value]))
      await asMachine(async () => strapi.documents(uid).update({ documentId, locale, data }))
    })
  }
  return { written: written.map(({ label }) => label), proposals, left }
}

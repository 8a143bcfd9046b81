import { z } from 'zod'
import type { Locale } from '../../locales/locales'
import type { SearchDocument, SearchWords } from '../types'

/** A document as it is kept: its words as bytes, outside of the heap, read only when a hit is shown. */
export type StoredDocument = Omit<SearchDocument, 'words'> & {
  readonly texts: Readonly<Partial<Record<Locale, Uint8Array>>>
}

const texts = z.array(z.string())
const wordsSchema = z.tuple([z.string(), texts, texts, texts])

const encode = ({ title, keywords, lead, body }: SearchWords): Uint8Array =>
  Buffer.from(JSON.stringify([title, keywords, lead, body]))

/** Packs a document. */
export const store = ({ words, ...facts }: SearchDocument): StoredDocument => ({
  ...facts,
  texts: Object.fromEntries(Object.entries(words).map(([locale, own]) => [locale, encode(own)])),
})

/** The words of a document in a language; nothing when it has none. */
export const storedWords = ({ texts: all }: StoredDocument, locale: Locale): SearchWords | undefined => {
  const bytes = all[locale]
  if (!bytes) return undefined
  const [title, keywords, lead, body] = wordsSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
  return { title, keywords, lead, body }
}

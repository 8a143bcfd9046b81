/** The vocabularies, by the short names that both ways of writing use. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefixed = `${keyof typeof prefixes}:${string}`

/** What is said: the address of a thing, words in a language, or a value of a kind. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string, readonly language: string }
  | { readonly text: string, readonly type: Prefixed }

/** A thing with what is said about it. Everything has an address: there are no blank nodes. */
export interface Thing {
  readonly iri: string
  readonly types: readonly Prefixed[]
  readonly about: readonly (readonly [property: Prefixed, ...values: readonly Value[]])[]
}

export const iri = (address: string): Value => ({ iri: address })
export const german = (text: string): Value => ({ text, language: 'de' })
export const english = (text: string): Value => ({ text, language: 'en' })
export const typed = (text: string, type: Prefixed): Value => ({ text, type })

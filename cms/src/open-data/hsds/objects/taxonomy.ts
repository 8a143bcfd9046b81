import type { Locale } from '../../../locales/locales'
import { compact, type HsdsObject } from '../compact'
import { fixedId, hsdsId } from '../ids'
import type { Topic } from '../source'
import { inLanguage, offerKinds } from '../words'

export const topicsId = fixedId('taxonomy', 'topics')
export const kindsId = fixedId('taxonomy', 'kinds')

/** The two lists by which services are ordered: what they are about, and what they are. */
export const taxonomies = (locale: Locale): HsdsObject[] => [
  {
    id: topicsId,
    name: inLanguage(locale, ['Themen', 'Topics']),
    description: inLanguage(locale, ['Worum es bei einem Angebot geht', 'What a service is about']),
  },
  {
    id: kindsId,
    name: inLanguage(locale, ['Arten von Angeboten', 'Kinds of services']),
    description: inLanguage(locale, ['Was ein Angebot ist', 'What a service is']),
  },
]

export const topicTermId = (documentId: string) => hsdsId('taxonomy_term', documentId)
export const kindTermId = (kind: string) => fixedId('taxonomy_term', 'kind', kind)

const languageOf = (locale: Locale) => (locale === 'de-simple' ? 'de' : locale)

export const topicTerm = (locale: Locale, topic: Pick<Topic, 'documentId' | 'name' | 'slug'> & { summary?: string | null }): HsdsObject => ({
  id: topicTermId(topic.documentId),
  code: topic.slug,
  name: topic.name,
  description: topic.summary ?? topic.name,
  taxonomy: inLanguage(locale, ['Themen', 'Topics']),
  taxonomy_id: topicsId,
  language: languageOf(locale),
})

export const kindTerm = (locale: Locale, kind: string): HsdsObject => {
  const name = inLanguage(locale, offerKinds[kind] ?? [kind, kind])
  return {
    id: kindTermId(kind),
    code: kind,
    name,
    description: name,
    taxonomy: inLanguage(locale, ['Arten von Angeboten', 'Kinds of services']),
    taxonomy_id: kindsId,
    language: inLanguage(locale, ['de', 'en']),
  }
}

export const kindTerms = (locale: Locale): HsdsObject[] => Object.keys(offerKinds).map(kind => kindTerm(locale, kind))

/** The terms of a service, as HSDS hangs them on. */
export const attributes = (documentId: string, terms: readonly HsdsObject[]): HsdsObject[] => terms.map(term => compact({
  id: hsdsId('service', documentId, 'attribute', String(term.id)),
  link_id: hsdsId('service', documentId),
  link_entity: 'service',
  taxonomy_term_id: term.id,
  taxonomy_term: term,
}))

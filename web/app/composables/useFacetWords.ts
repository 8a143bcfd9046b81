import type { OfferFacetName, Site } from '@buendnis/contract'
import { areas, modes, offerKinds, spokenLanguages } from '#shared/utils/vocabularies'
import { municipalityNames } from '#shared/utils/municipality-names'
import type { WordLanguage } from './useWordLanguage'

export interface FacetWord {
  text: string
  /** In which language it is, for `v-bind`. */
  marks: WordLanguage
}

const oneOf = <Value extends string>(values: readonly Value[], value: string): Value | undefined =>
  values.find(candidate => candidate === value)

/** The facets and their choices in the language of this page. */
export const useFacetWords = ({ topics }: Pick<Site, 'topics'>) => {
  const { t } = useI18n()
  const vocabulary = useVocabulary()
  const words = useWordLanguage()
  const languageNames = useLanguageNames()

  const legends: Record<OfferFacetName, () => string> = {
    topic: () => t('filter.topic'),
    kind: () => t('filter.kind'),
    mode: () => t('filter.mode'),
    area: () => t('filter.area'),
    municipality: () => t('filter.municipality'),
    childAge: () => t('filter.childAge'),
    audience: () => t('filter.fathers'),
    childcare: () => t('filter.childcare'),
    evening: () => t('filter.evening'),
    free: () => t('filter.free'),
    anonymous: () => t('filter.anonymous'),
    noAppointment: () => t('filter.noAppointment'),
    language: () => t('filter.language'),
  }

  const values: Partial<Record<OfferFacetName, (value: string) => string | undefined>> = {
    kind: value => vocabulary.offerKind(oneOf(offerKinds, value) ?? 'information'),
    mode: value => vocabulary.mode(oneOf(modes, value) ?? 'on-site'),
    area: value => vocabulary.area(oneOf(areas, value) ?? 'both'),
    childAge: value => value === '0' ? t('filter.ageBaby') : t('filter.age', { count: Number(value) }, Number(value)),
    language: (value) => {
      const language = oneOf(spokenLanguages, value)
      return language && languageNames([language])
    },
  }

  return {
    legend: (facet: OfferFacetName): string => legends[facet](),
    /** One choice. What there is only yes to is called like its facet. */
    choice: (facet: OfferFacetName, value: string): FacetWord => {
      if (facet === 'topic') {
        const topic = topics.find(({ slug }) => slug === value)
        return topic ? { text: topic.name, marks: words.of(topic, 'name') } : { text: value, marks: {} }
      }
      if (facet === 'municipality') {
        const name = Object.entries(municipalityNames).find(([key]) => key === value)?.[1]
        return { text: name ?? value, marks: words.german }
      }
      return { text: values[facet]?.(value) ?? legends[facet](), marks: {} }
    },
  }
}

import type { FoundOffers, InstitutionDetail, OfferReference, Site } from '@buendnis/contract'
import type { EmbedChoice } from '#shared/embed'

/** A list for another website. */
export interface EmbeddedList {
  /** `gone`: what it was about is not public any more; `unreachable`: the CMS does not answer. */
  state: 'there' | 'gone' | 'unreachable'
  /** What it is about; null for all offers. */
  name: string | null
  offers: OfferReference[]
  /** Where visitors find the whole of it, and which address counts. */
  href: string
}

const stateOf = (error: { statusCode?: number } | null | undefined) => error?.statusCode === 404 ? 'gone' : 'unreachable'

const isCurrent = ({ serviceStatus }: Pick<OfferReference, 'serviceStatus'>) => serviceStatus !== 'ended'

/** What an institution offers. */
const useOffersOf = async (slug: string, { topic, count }: EmbedChoice): Promise<EmbeddedList> => {
  const links = useLinks()
  const { data, error } = await useFetch<InstitutionDetail>(
    `/api/institutions/${encodeURIComponent(slug)}`, { query: { locale: useContentLocale() }, deep: false },
  )
  if (!data.value) return { state: stateOf(error.value), name: null, offers: [], href: links.offers() }
  const offers = data.value.offers.filter(offer =>
    isCurrent(offer) && (topic === undefined || offer.topics.some(candidate => candidate.slug === topic)))
  return { state: 'there', name: data.value.name, offers: offers.slice(0, count), href: links.institution(slug) }
}

/** Offers on a topic, or all of them. */
const useOffersOn = async (site: Site | null | undefined, { topic: slug, count }: EmbedChoice): Promise<EmbeddedList> => {
  const links = useLinks()
  const topic = site?.topics.find(candidate => candidate.slug === slug)
  const href = topic ? links.topic(topic.slug) : links.offers()
  if (site && slug !== undefined && !topic) return { state: 'gone', name: null, offers: [], href }
  const { data, error } = await useFetch<FoundOffers>('/api/find', {
    query: { locale: useContentLocale(), pageSize: count, topic: slug }, deep: false,
  })
  return {
    state: data.value ? 'there' : stateOf(error.value), name: topic?.name ?? null, offers: data.value?.data ?? [], href,
  }
}

/** The list that an address asks for. Never fails: a frame of another website always says something of use. */
export const useEmbedded = async (site: Site | null | undefined, choice: EmbedChoice): Promise<EmbeddedList> =>
  choice.institution === undefined ? useOffersOn(site, choice) : useOffersOf(choice.institution, choice)

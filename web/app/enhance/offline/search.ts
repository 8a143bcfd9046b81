import type { OfflineDirectory, OfflineOffer } from '#shared/types/offline'
import { fold } from './fold'

/** How much a word counts where it was found: in the title, among the search words, in the sentences. */
const weights = [4, 2, 1] as const

const fieldsOf = (offer: OfflineOffer, topics: ReadonlyMap<string, string>): readonly string[] => [
  offer.title,
  [...offer.synonyms ?? [], ...offer.topics.map(slug => topics.get(slug) ?? '')].join(' '),
  [offer.whatIsIt, offer.whoIsItFor, offer.firstStep, offer.institution?.name ?? ''].join(' '),
]

/** The offers in which every word of a question occurs, as a part of a word too, best first. */
export const searchOffers = ({ offers, topics }: Pick<OfflineDirectory, 'offers' | 'topics'>, question: string): OfflineOffer[] => {
  const words = fold(question).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return []
  const names = new Map(topics.map(({ slug, name }) => [slug, name]))
  return offers.flatMap((offer) => {
    const fields = fieldsOf(offer, names).map(fold)
    const scores = words.map(word => Math.max(...fields.map((field, index) => field.includes(word) ? weights[index] ?? 0 : 0)))
    return scores.includes(0) ? [] : [{ offer, score: scores.reduce((sum, score) => sum + score, 0) }]
  }).sort((a, b) => b.score - a.score).map(({ offer }) => offer)
}

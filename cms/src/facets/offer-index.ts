import { facetNames, type Choices, type Chosen, type FacetName } from './facets'
import type { FacetOffer } from './read-offers'

export interface FacetCount {
  readonly value: string
  readonly count: number
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>

export interface Found {
  /** The documents that fit, in their order. */
  readonly documentIds: readonly string[]
  readonly facets: FacetCounts
  /** How many would fit if one of the conditions were dropped. */
  readonly without: readonly { readonly condition: FacetName | 'q', readonly count: number }[]
}

/** An offer with its choices as numbers, facet by facet. */
interface Entry {
  readonly offer: FacetOffer
  readonly choices: readonly Uint16Array[]
}

/** The day a year before, as `2026-01-31`; the 29th of February comes after the 28th of the year before. */
const yearBefore = (day: string) => `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`

/** The freshest first; what nobody has ever checked after it, what was not checked for a year last. */
const byFreshness = (yearAgo: string) => {
  const rank = ({ checkedOn }: FacetOffer) => (checkedOn === null ? 1 : checkedOn < yearAgo ? 2 : 0)
  return ({ offer: a }: Entry, { offer: b }: Entry): number => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    const [left, right] = [a.checkedOn ?? '', b.checkedOn ?? '']
    if (left !== right) return left > right ? -1 : 1
    return a.slug < b.slug ? -1 : Number(a.slug > b.slug)
  }
}

/** All public offers with the choices that find them. One pass over it answers a question with all its counts. */
export class OfferIndex {
  private readonly values: readonly { readonly facet: number, readonly value: string }[]
  private readonly numbers: ReadonlyMap<string, number>
  private readonly entries: Entry[]
  private sortedOn = ''

  constructor(offers: readonly FacetOffer[], choices: Choices) {
    this.values = facetNames.flatMap((name, facet) => choices[name].map(value => ({ facet, value })))
    this.numbers = new Map(this.values.map(({ facet, value }, number) => [`${facet} ${value}`, number]))
    this.entries = offers.map(offer =>
      ({ offer, choices: facetNames.map((name, facet) => this.toNumbers(facet, offer.values[name])) }))
  }

  private toNumbers(facet: number, values: readonly string[]) {
    return Uint16Array.from(new Set(values.flatMap(value => this.numbers.get(`${facet} ${value}`) ?? [])))
  }

  /** The entries in the order of a day: what is fresh changes at midnight. */
  private sorted(today: string): readonly Entry[] {
    if (this.sortedOn !== today) this.entries.sort(byFreshness(yearBefore(today)))
    this.sortedOn = today
    return this.entries
  }

  /**
   * What fits, and how many would fit with each further choice. Counts of a facet leave its own choices out.
   * @param order the documents that a search has found, best first; without one, all, the freshest first
   */
  find(chosen: Chosen, today: string, order?: readonly string[]): Found {
    const asked = facetNames.flatMap((name, facet) =>
      (chosen[name].length > 0 ? [{ facet, wanted: new Set(this.toNumbers(facet, chosen[name])) }] : []))
    const searched = order && new Map(order.map((documentId, at) => [documentId, at]))
    const counts = new Uint32Array(this.values.length)
    const without = new Uint32Array(facetNames.length)
    let withoutSearch = 0
    const fitting: FacetOffer[] = []
    for (const { offer, choices } of this.sorted(today)) {
      if (offer.endsOn !== null && offer.endsOn < today) continue
      const missing = asked.filter(({ facet, wanted }) => !choices[facet]?.some(choice => wanted.has(choice)))
      const isSearched = !searched || searched.has(offer.documentId)
      if (!isSearched) {
        if (missing.length === 0) withoutSearch += 1
        continue
      }
      const [first, second] = missing
      if (second) continue
      if (!first) fitting.push(offer)
      // Counts of a facet leave its own choices out: what misses it alone counts there and nowhere else.
      for (const facet of first ? [first.facet] : facetNames.keys()) {
        without[facet] = (without[facet] ?? 0) + 1
        for (const choice of choices[facet] ?? []) counts[choice] = (counts[choice] ?? 0) + 1
      }
    }
    if (searched) fitting.sort((a, b) => (searched.get(a.documentId) ?? 0) - (searched.get(b.documentId) ?? 0))
    return {
      documentIds: fitting.map(({ documentId }) => documentId),
      facets: this.toCounts(counts),
      without: [
        ...asked.map(({ facet }) => ({ condition: facetNames[facet] ?? 'topic', count: without[facet] ?? 0 })),
        ...(searched ? [{ condition: 'q' as const, count: withoutSearch + fitting.length }] : []),
      ],
    }
  }

  private toCounts(counts: Uint32Array): FacetCounts {
    const of = (name: FacetName): FacetCount[] => {
      const facet = facetNames.indexOf(name)
      return this.values.flatMap((choice, number) =>
        (choice.facet === facet ? [{ value: choice.value, count: counts[number] ?? 0 }] : []))
    }
    return {
      topic: of('topic'),
      kind: of('kind'),
      mode: of('mode'),
      area: of('area'),
      municipality: of('municipality'),
      childAge: of('childAge'),
      audience: of('audience'),
      childcare: of('childcare'),
      evening: of('evening'),
      free: of('free'),
      anonymous: of('anonymous'),
      noAppointment: of('noAppointment'),
      language: of('language'),
    }
  }
}

interface Entry {
  slug: string
  title: string
  topics: readonly { slug: string }[]
  synonyms: readonly string[]
  institution: { slug: string, name: string } | null
}

interface Topic {
  slug: string
}

/** An entry with the number under which the whole directory refers to it. */
export interface Numbered<Offer> {
  number: number
  offer: Offer
}

export interface Chapter<Offer, Subject> {
  /** Undefined for what belongs to no topic. */
  topic: Subject | undefined
  /** What stands here; each entry once in the whole directory. */
  entries: Numbered<Offer>[]
  /** What is about this, too, and stands in another chapter. */
  also: Numbered<Offer>[]
}

/** A word and the numbers of the entries that it leads to. */
export interface IndexLine {
  word: string
  numbers: number[]
}

/**
 * Offers by topic, numbered through. An entry stands in the chapter of its first topic, which editors name first
 * because it matters most; the others refer to it.
 * @param language BCP 47, for the order of titles
 */
export const chaptersOf = <Offer extends Entry, Subject extends Topic>(
  offers: readonly Offer[], topics: readonly Subject[], language: string,
): Chapter<Offer, Subject>[] => {
  const { compare } = new Intl.Collator(language)
  const isAbout = (offer: Entry, topic: Topic) => offer.topics.some(({ slug }) => slug === topic.slug)
  const indexOf = new Map(topics.map(({ slug }, index) => [slug, index]))
  const homeOf = (offer: Entry) => offer.topics.flatMap(({ slug }) => indexOf.get(slug) ?? [])[0] ?? -1
  const sorted = [...offers].sort((a, b) => compare(a.title, b.title))
  const places = [...topics.keys(), -1]
  const inOrder = places.flatMap(place => sorted.filter(offer => homeOf(offer) === place))
  const numbered = inOrder.map((offer, index) => ({ number: index + 1, offer }))
  return places.map((place) => {
    const topic = topics[place]
    return {
      topic,
      entries: numbered.filter(({ offer }) => homeOf(offer) === place),
      also: topic ? numbered.filter(({ offer }) => homeOf(offer) !== place && isAbout(offer, topic)) : [],
    }
  }).filter(({ entries, also }) => entries.length > 0 || also.length > 0)
}

const linesOf = (words: readonly (readonly [word: string, number: number])[], language: string): IndexLine[] => {
  const found = new Map<string, { word: string, numbers: Set<number> }>()
  for (const [word, number] of words) {
    const key = word.toLocaleLowerCase(language)
    const line = found.get(key) ?? { word, numbers: new Set() }
    line.numbers.add(number)
    found.set(key, line)
  }
  const { compare } = new Intl.Collator(language)
  return [...found.values()]
    .map(({ word, numbers }) => ({ word, numbers: [...numbers].sort((a, b) => a - b) }))
    .sort((a, b) => compare(a.word, b.word))
}

/** Titles and search words, each once, in the order of the alphabet. */
export const keywordsOf = (entries: readonly Numbered<Entry>[], language: string): IndexLine[] =>
  linesOf(entries.flatMap(({ number, offer }) =>
    [offer.title, ...offer.synonyms].map((word): [string, number] => [word, number])), language)

/** Who offers what, by name. Names are German in every language. */
export const institutionsOf = (entries: readonly Numbered<Entry>[]): IndexLine[] =>
  linesOf(entries.flatMap(({ number, offer }): [string, number][] =>
    offer.institution ? [[offer.institution.name, number]] : []), 'de')

/** Numbers as one reads them: `1–4, 7, 9–10`. */
export const rangesOf = (numbers: readonly number[]): string => {
  const ranges: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => from === to ? String(from) : `${from}–${to}`).join(', ')
}

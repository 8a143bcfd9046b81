import { randomUUID } from 'node:crypto'

/** One sum that grows by so many. */
export interface Count {
  month: string
  kind: string
  locale: string
  section: string
  slug: string | null
  count: number
}

/** Sums that are handed over together, once: its name tells the CMS what it has already. */
export interface Batch {
  batch: string
  counts: Count[]
}

/** Sums that are told apart at once; more pages than that are counted by their part of the site alone. */
const maxKeys = 5000

/** Sums of one batch: with the longest names they stay below what the CMS reads in one call. */
const maxCounts = 50

const readKey = (key: string): Omit<Count, 'count'> => {
  const [month = '', kind = '', locale = '', section = '', slug = ''] = key.split(' ')
  return { month, kind, locale, section, slug: slug === '' ? null : slug }
}

/** What is counted and not yet handed over. In memory alone: nothing about a visitor, not even when. */
export class Tally {
  readonly #sums = new Map<string, number>()

  /** Adds one. The only thing that a page costs. @param key as `2026-11 view de offers elterncafe` */
  add(key: string, more = 1): void {
    const known = this.#sums.get(key)
    if (known !== undefined) this.#sums.set(key, known + more)
    else if (this.#sums.size < maxKeys) this.#sums.set(key, more)
    else {
      const [month, kind, locale, section] = key.split(' ')
      const short = `${month} ${kind} ${locale} ${section} `
      this.#sums.set(short, (this.#sums.get(short) ?? 0) + more)
    }
  }

  get isEmpty(): boolean {
    return this.#sums.size === 0
  }

  /** The sums, for whoever keeps them on disk. */
  entries(): [key: string, count: number][] {
    return [...this.#sums]
  }

  /** Takes everything out, in batches that never change again. */
  seal(): Batch[] {
    const counts = this.entries().map(([key, count]) => ({ ...readKey(key), count }))
    this.#sums.clear()
    return Array.from({ length: Math.ceil(counts.length / maxCounts) }, (_, index) => ({
      batch: randomUUID(), counts: counts.slice(index * maxCounts, (index + 1) * maxCounts),
    }))
  }
}

import { grownNumbers } from './numbers'

/**
 * Which documents hold a term, how often in which field: one chain of entries per term, all in one array of numbers.
 * An entry is two numbers: where the next one is (0: nowhere), and the place of a document with its three frequencies.
 */
export interface Frequencies {
  readonly title: number
  readonly keywords: number
  readonly text: number
}

const placeBits = 12
const maxPlace = 2 ** (32 - placeBits) - 1
const maxFew = 7
const maxMany = 63

export const pack = (place: number, { title, keywords, text }: Frequencies): number => {
  if (place > maxPlace) throw new Error(`The search holds at most ${maxPlace} texts per language`)
  return (place << placeBits) | (Math.min(title, maxFew) << 9) | (Math.min(keywords, maxFew) << 6) | Math.min(text, maxMany)
}

export const placeOf = (entry: number) => entry >>> placeBits
export const titleOf = (entry: number) => (entry >>> 9) & maxFew
export const keywordsOf = (entry: number) => (entry >>> 6) & maxFew
export const textOf = (entry: number) => entry & maxMany

export interface PostingsData {
  readonly heads: Uint32Array
  readonly entries: Uint32Array
}

export class Postings {
  private heads: Uint32Array
  private entries: Uint32Array
  private used: number

  constructor(data: PostingsData = { heads: new Uint32Array(1024), entries: new Uint32Array(8192) }, isFull = false) {
    this.heads = data.heads
    this.entries = data.entries
    this.used = isFull ? data.entries.length : 2
  }

  /** How many entries there are, those of removed texts among them. */
  get size() {
    return this.used / 2 - 1
  }

  add(term: number, entry: number) {
    if (term >= this.heads.length) this.heads = grownNumbers(this.heads, term + 1)
    if (this.used + 2 > this.entries.length) this.entries = grownNumbers(this.entries, this.used + 2)
    this.entries[this.used] = this.heads[term] ?? 0
    this.entries[this.used + 1] = entry
    this.heads[term] = this.used
    this.used += 2
  }

  /** The first entry of a term, or 0. */
  first(term: number): number {
    return this.heads[term] ?? 0
  }

  next(at: number): number {
    return this.entries[at] ?? 0
  }

  entry(at: number): number {
    return this.entries[at + 1] ?? 0
  }

  /**
   * The same without what is not kept, the entries of a term next to each other, in arrays without spare room.
   * @param keep what becomes of an entry; nothing takes it out
   */
  compacted(terms: number, keep: (entry: number) => number | undefined): PostingsData {
    const heads = new Uint32Array(terms)
    const entries = new Uint32Array(this.used)
    let used = 2
    for (let term = 0; term < terms; term += 1) {
      for (let at = this.first(term); at !== 0; at = this.next(at)) {
        const kept = keep(this.entry(at))
        if (kept === undefined) continue
        if (heads[term] === 0) heads[term] = used
        else entries[used - 2] = used
        entries[used + 1] = kept
        used += 2
      }
    }
    return { heads, entries: entries.slice(0, used) }
  }
}

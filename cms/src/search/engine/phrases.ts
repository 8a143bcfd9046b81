import { grownNumbers } from './numbers'

/** Titles and search words as a whole: hashes next to the place of their text. Looking through all takes microseconds. */
export interface PhrasesData {
  readonly hashes: Uint32Array
  readonly places: Uint32Array
}

/** FNV-1a over UTF-16 units. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // The last letters alone would decide about the lowest bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

export class Phrases {
  private hashes: Uint32Array
  private places: Uint32Array
  private used: number

  constructor(data: PhrasesData = { hashes: new Uint32Array(0), places: new Uint32Array(0) }) {
    this.hashes = data.hashes
    this.places = data.places
    this.used = data.hashes.length
  }

  add(phrase: string, place: number) {
    if (this.used === this.hashes.length) {
      this.hashes = grownNumbers(this.hashes, this.used + 64)
      this.places = grownNumbers(this.places, this.used + 64)
    }
    this.hashes[this.used] = hashOf(phrase)
    this.places[this.used] = place
    this.used += 1
  }

  /** The places of all texts with this phrase. */
  find(phrase: string): number[] {
    const hash = hashOf(phrase)
    const found: number[] = []
    for (let at = 0; at < this.used; at += 1) if (this.hashes[at] === hash) found.push(this.places[at] ?? 0)
    return found
  }

  /** The same without what is not kept. */
  compacted(keep: (place: number) => number | undefined): PhrasesData {
    const hashes: number[] = []
    const places: number[] = []
    for (let at = 0; at < this.used; at += 1) {
      const place = keep(this.places[at] ?? 0)
      if (place === undefined) continue
      hashes.push(this.hashes[at] ?? 0)
      places.push(place)
    }
    return { hashes: Uint32Array.from(hashes), places: Uint32Array.from(places) }
  }
}

import { alone } from '../analyse/words'

/** The terms of an index, each with a number, and found by their beginnings. */
export class Terms {
  private readonly numbers = new Map<string, number>()
  private readonly texts: string[] = []
  /** The numbers in the order of their texts, as far as they have been sorted. */
  private sorted: Uint32Array = new Uint32Array(0)

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.add(text)
  }

  get size() {
    return this.texts.length
  }

  add(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    const own = alone(text)
    this.numbers.set(own, number)
    this.texts.push(own)
    return number
  }

  find(text: string): number | undefined {
    return this.numbers.get(text)
  }

  text(number: number): string {
    return this.texts[number] ?? ''
  }

  all(): readonly string[] {
    return this.texts
  }

  private sort() {
    const { length } = this.sorted
    if (length === this.texts.length) return
    const compare = (a: number, b: number) => (this.text(a) < this.text(b) ? -1 : 1)
    const added = Uint32Array.from({ length: this.texts.length - length }, (_, at) => length + at).sort(compare)
    const merged = new Uint32Array(this.texts.length)
    let left = 0
    let right = 0
    for (let at = 0; at < merged.length; at += 1) {
      const old = this.sorted[left]
      const fresh = added[right]
      if (fresh === undefined || (old !== undefined && compare(old, fresh) < 0)) {
        merged[at] = old ?? 0
        left += 1
      } else {
        merged[at] = fresh
        right += 1
      }
    }
    this.sorted = merged
  }

  /** The numbers of all terms that begin so and are longer. */
  longer(beginning: string): number[] {
    this.sort()
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.text(this.sorted[middle] ?? 0) < beginning) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (; low < this.sorted.length; low += 1) {
      const number = this.sorted[low] ?? 0
      const text = this.text(number)
      if (!text.startsWith(beginning)) break
      if (text.length > beginning.length) found.push(number)
    }
    return found
  }
}

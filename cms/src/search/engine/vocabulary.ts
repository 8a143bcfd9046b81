import type { Reading } from '../analyse/analyser'
import { differsByMore, editDistance, lettersOf } from '../analyse/distance'
import { alone } from '../analyse/words'

/** Shorter ones say too little to part or mend a word by them. */
const minLength = 3

export interface VocabularyData {
  readonly forms: readonly string[]
  readonly stems: Uint32Array
  /** 1 for the words that count as ours. */
  readonly own: Uint8Array
}

/** Every word of the texts in the form in which it stands there, with its letters as bits and its stem. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  private readonly forms: string[] = []
  private readonly letters: number[] = []
  private readonly stems: number[] = []
  private readonly own: boolean[] = []

  constructor(data?: VocabularyData) {
    data?.forms.forEach((form, at) => this.insert(form, data.stems[at] ?? 0, data.own[at] === 1))
  }

  private insert(form: string, stem: number, isOwn: boolean): number {
    const number = this.forms.length
    const text = alone(form)
    this.numbers.set(text, number)
    this.forms.push(text)
    this.letters.push(lettersOf(text))
    this.stems.push(stem)
    this.own.push(isOwn)
    return number
  }

  /**
   * The number of a word.
   * @param isOwn whether it is one of our own words (and not, say, the name of a street)
   * @param onNew is told when it was none before
   */
  learn({ form, isNumber }: Reading, stem: number, isOwn: boolean, onNew: (form: string) => void): number {
    const counts = isOwn && !isNumber && form.length >= minLength
    const known = this.numbers.get(form)
    if (counts && (known === undefined || !this.own[known])) onNew(form)
    if (known === undefined) return this.insert(form, stem, counts)
    if (counts) this.own[known] = true
    return known
  }

  has(form: string): boolean {
    const number = this.numbers.get(form)
    return number !== undefined && this.own[number] === true
  }

  find(form: string): number | undefined {
    return this.numbers.get(form)
  }

  form(number: number): string {
    return this.forms[number] ?? ''
  }

  stem(number: number): number {
    return this.stems[number] ?? 0
  }

  get size() {
    return this.forms.length
  }

  /** Whether it is made of letters. */
  isWord(number: number): boolean {
    return !/^\d/.test(this.form(number))
  }

  /**
   * The stems of our words that a misspelt one is nearest to, with at most so many wrong letters.
   * @param isUsed whether a stem still stands in a text
   */
  similar(form: string, max: number, isUsed: (stem: number) => boolean): number[] {
    let nearest = max
    let found: number[] = []
    const letters = lettersOf(form)
    for (let at = 0; at < this.forms.length; at += 1) {
      if (differsByMore(letters, this.letters[at] ?? 0, nearest)) continue
      const known = this.forms[at] ?? ''
      if (!this.own[at] || Math.abs(known.length - form.length) > nearest) continue
      const distance = editDistance(form, known, nearest)
      if (distance > nearest || !isUsed(this.stem(at))) continue
      found = distance < nearest ? [this.stem(at)] : [...found, this.stem(at)]
      nearest = distance
    }
    return [...new Set(found)]
  }
}

/** Bits for where something was found. */
export const inTitle = 1
export const inKeywords = 2
export const inText = 4

/** What was found in one index: by the number of the document, how well it fits and in which fields. */
export class Scores {
  readonly score: Float64Array
  readonly fields: Uint8Array
  readonly documents: number[] = []

  /** @param count how many documents there may be */
  constructor(count: number) {
    this.score = new Float64Array(count)
    this.fields = new Uint8Array(count)
  }

  add(document: number, score: number, field: number) {
    const fields = this.fields[document] ?? 0
    if (fields === 0) this.documents.push(document)
    this.fields[document] = fields | field
    this.score[document] = (this.score[document] ?? 0) + score
  }
}

const k = 1.2
const b = 0.7
const d = 0.5

/** How much a term says that stands in `holding` of `all` texts. */
export const rarity = (holding: number, all: number) => Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

/** BM25+: often counts more, but less and less; in a short text more than in a long one. */
export const saturation = (frequency: number, length: number, average: number) =>
  d + frequency * (k + 1) / (frequency + k * (1 - b + b * length / average))

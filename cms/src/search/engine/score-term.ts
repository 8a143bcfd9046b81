import { keywordsOf, placeOf, textOf, titleOf, type Postings } from './postings'
import { inKeywords, inText, inTitle, rarity, saturation, type Scores } from './scores'
import { fieldBoosts } from './weights'

/** What stands in `documents` at the place of a text that is gone. */
export const nobody = 0xffffffff

/** The part of an index that scores need. */
export interface Scored {
  readonly postings: Postings
  readonly documents: readonly number[]
  /** Different words by place: of the title, the search words and the text. */
  readonly lengths: readonly number[]
  /** The sums of `lengths` over all living texts, by field. */
  readonly sums: readonly number[]
  readonly alive: number
}

/** Adds to the scores of all documents with a term, by the field it stands in and how rare it is there (BM25F). */
export const scoreTerm = (term: number, index: Scored, into: Scores, weight: number) => {
  const { postings, documents, lengths, sums, alive } = index
  let titles = 0
  let keywords = 0
  let texts = 0
  const first = postings.first(term)
  for (let at = first; at !== 0; at = postings.next(at)) {
    const entry = postings.entry(at)
    if (documents[placeOf(entry)] === nobody) continue
    if (titleOf(entry) > 0) titles += 1
    if (keywordsOf(entry) > 0) keywords += 1
    if (textOf(entry) > 0) texts += 1
  }
  const ofTitle = weight * fieldBoosts.title * rarity(titles, alive)
  const ofKeywords = weight * fieldBoosts.keywords * rarity(keywords, alive)
  const ofText = weight * fieldBoosts.text * rarity(texts, alive)
  const [title = 1, keyword = 1, text = 1] = sums.map(sum => Math.max(1, sum) / Math.max(1, alive))
  for (let at = first; at !== 0; at = postings.next(at)) {
    const entry = postings.entry(at)
    const place = placeOf(entry)
    const document = documents[place] ?? nobody
    if (document === nobody) continue
    const inTitles = titleOf(entry)
    const inWords = keywordsOf(entry)
    const inTexts = textOf(entry)
    if (inTitles > 0) into.add(document, ofTitle * saturation(inTitles, lengths[place * 3] ?? 0, title), inTitle)
    if (inWords > 0) into.add(document, ofKeywords * saturation(inWords, lengths[place * 3 + 1] ?? 0, keyword), inKeywords)
    if (inTexts > 0) into.add(document, ofText * saturation(inTexts, lengths[place * 3 + 2] ?? 0, text), inText)
  }
}

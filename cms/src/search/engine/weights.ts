import type { SearchType } from '../types'

/** Everything that decides about the order, in one place. The golden list of the tests says whether it is right. */

/** Where a word stands. */
export const fieldBoosts = { title: 4, keywords: 3, text: 1 } as const

/** How a word was found. */
export const prefixWeight = 0.35
export const fuzzyWeight = 0.5
export const partsWeight = 0.6
export const joinedWeight = 0.8

/** In which language it was found: the visitor's own, the German original, any other. */
export const germanWeight = 0.75
export const foreignWeight = 0.6

/** How much of the score of an institution or a topic whose name was found goes on to its offers. */
export const relatedShare = 0.25

/** The whole query is a title or one of an editor's search words. */
export const phraseBonus = 2.5
export const samePhraseWords = 1.8

/** Of several words some are missing: the share that was found, to this power. */
export const coveragePower = 2.5

export const typeWeights: Readonly<Record<SearchType, number>> = {
  'offers': 1, 'institutions': 0.95, 'topics': 1, 'guides': 0.85, 'help-lines': 1, 'pages': 0.75, 'news': 0.65, 'position-papers': 0.65,
}

export const endedWeight = 0.05
export const closedWeight = 0.7
/** Not checked for more than twelve months. */
export const uncheckedWeight = 0.6
/** News and papers older than a year. */
export const oldWeight = 0.6

import type { TopicReference } from '@buendnis/contract'
import { isAboutViolence } from './violence.ts'

/**
 * Whether a page has a way out and does not tell a passer-by what it is about: reading on violence or separation can be
 * dangerous. What has such a topic first is about it, and so is all that has violence among its topics. A benefit that
 * also helps after a separation keeps its name.
 * @param topics in the order in which editors put them
 */
export const isDiscreet = (topics: readonly Pick<TopicReference, 'slug' | 'icon' | 'discreet'>[]): boolean =>
  topics[0]?.discreet === true || isAboutViolence(topics)

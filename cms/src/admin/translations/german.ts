import { enumerationWords } from '../words/enumerations'
import { contentManagerWords, dashboardWords, i18nWords } from './dashboard'
import { uploadWords } from './upload'

const withPrefix = (prefix: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]))

/** German words that Strapi's own translation lacks, and the names of our closed lists. */
export const german: Record<string, string> = {
  ...enumerationWords,
  ...dashboardWords,
  ...withPrefix('content-manager', contentManagerWords),
  ...withPrefix('i18n', i18nWords),
  ...withPrefix('upload', uploadWords),
}

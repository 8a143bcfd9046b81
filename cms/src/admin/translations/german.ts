import { enumerationWords } from '../words/enumerations'
import { contentManagerWords, dashboardWords, i18nWords } from './dashboard'
import { formalContent, formalDashboard, formalLanguages, formalMail, formalMedia } from './formal'
import { homeWords } from './home'
import { menuWords } from './menu'
import { uploadWords } from './upload'

const withPrefix = (prefix: string, words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]))

/** German words that Strapi's own translation lacks or says otherwise, and the names of our closed lists. */
export const german: Record<string, string> = {
  ...enumerationWords,
  ...dashboardWords,
  ...formalDashboard,
  ...homeWords,
  ...menuWords,
  ...withPrefix('content-manager', { ...contentManagerWords, ...formalContent }),
  ...withPrefix('i18n', { ...i18nWords, ...formalLanguages }),
  ...withPrefix('upload', { ...uploadWords, ...formalMedia }),
  ...withPrefix('email', formalMail),
}

import type { SiteLocale } from './locales.ts'

/** Where the directory of a language lies; `full` with the entries about violence. */
export const offlineDataPath = (site: SiteLocale, full: boolean): string => `/offline/${site}${full ? '-full' : ''}.json`

import type { LocaleInfo } from '@buendnis/contract'
import { localeBySite } from '#shared/utils/locales'

/** The language of this page with its code, name and direction. */
export const useLocaleInfo = (): LocaleInfo => localeBySite(useNuxtApp().$i18n.locale.value)

/** The language of the content, as the CMS spells it: `de-simple` on pages under `/einfach`. */
export const useContentLocale = (): LocaleInfo['code'] => useLocaleInfo().code

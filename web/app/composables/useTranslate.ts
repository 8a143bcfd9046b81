import type { SiteLocale } from '#shared/utils/locales'

/** A message of the interface by its key, its gaps filled; with `plural`, in the form for this number. */
export type Translate = (key: string, values?: Record<string, unknown>, plural?: number) => string

/** Words of the interface in the language of this page. */
export const useTranslate = (): Translate => {
  const { t } = useI18n()
  return (key, values = {}, plural) => plural === undefined ? t(key, values) : t(key, values, plural)
}

/** Words of the interface in another language than the page's. */
export const useTranslateIn = async (site: SiteLocale): Promise<Translate> => {
  const { $i18n } = useNuxtApp()
  await $i18n.loadLocaleMessages(site)
  return (key, values = {}, plural) => plural === undefined
    ? $i18n.t(key, values, { locale: site })
    : $i18n.t(key, values, { locale: site, plural })
}

type Values = Record<string, string>

/** Words of the interface in German, whatever the language of the page: to be read out to somebody or sent. */
export const useGerman = async (): Promise<(key: string, values?: Values) => string> => {
  const { $i18n } = useNuxtApp()
  await $i18n.loadLocaleMessages('de')
  return (key, values = {}) => $i18n.t(key, values, { locale: 'de' })
}

/** Words of the interface in German, whatever the language of the page: to be read out to somebody or sent. */
export const useGerman = (): Promise<Translate> => useTranslateIn('de')

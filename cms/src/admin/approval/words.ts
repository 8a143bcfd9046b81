const languages: Record<string, string> = {
  'de': 'Deutsch', 'de-simple': 'Einfache Sprache', 'en': 'Englisch', 'uk': 'Ukrainisch', 'ru': 'Russisch', 'ar': 'Arabisch',
  'fa': 'Persisch', 'tr': 'Türkisch',
}

export const languageName = (locale: string) => languages[locale] ?? locale

const languageList = new Intl.ListFormat('de')

export const languagesOf = (locales: readonly string[]) => languageList.format(locales.map(languageName))

/** The page on which an entry is edited. */
export const entryPath = ({ uid, documentId }: { uid: string, documentId: string }) =>
  `/content-manager/collection-types/${uid}/${documentId}`

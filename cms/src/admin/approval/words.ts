const languages: Record<string, string> = {
  'de': 'Deutsch', 'de-simple': 'Einfache Sprache', 'en': 'Englisch', 'uk': 'Ukrainisch', 'ru': 'Russisch', 'ar': 'Arabisch',
  'fa': 'Persisch', 'tr': 'Türkisch',
}

export const languageName = (locale: string) => languages[locale] ?? locale

const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** A moment as people here say it. */
export const at = (value: string | null) => (value === null ? '' : moment.format(new Date(value)))

/** The sentence of a refusal, or one that says that there was no answer. */
export const reasonOf = (error: unknown) => (error instanceof Error && error.message !== ''
  ? error.message
  : 'Der Server antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.')

const languageList = new Intl.ListFormat('de')

export const languagesOf = (locales: readonly string[]) => languageList.format(locales.map(languageName))

/** The page on which an entry is edited. */
export const entryPath = ({ uid, documentId }: { uid: string, documentId: string }) =>
  `/content-manager/collection-types/${uid}/${documentId}`

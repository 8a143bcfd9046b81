import type { Problem } from '../link-check/outgoing'

const problemWords: Readonly<Record<Problem, string>> = {
  'no-such-host': 'Diese Adresse gibt es nicht. Bitte prüfen Sie die Schreibweise.',
  'no-answer': 'Unter dieser Adresse antwortet niemand.',
  'timeout': 'Die Gegenstelle hat nicht rechtzeitig geantwortet.',
  'certificate': 'Das Zertifikat der Gegenstelle ist ungültig oder abgelaufen.',
  'too-many-redirects': 'Die Adresse leitet im Kreis.',
}

/** Why nothing came of a try, in German. */
export const problemSentence = (problem: Problem): string => problemWords[problem]

export const refusedSentence = 'Diese Adresse liegt nicht im öffentlichen Internet. Dorthin schicken wir nichts.'

export const goneSentence = 'Die Gegenstelle hat das Abonnement beendet (Status 410).'

export const keySentence = 'Der Schlüssel lässt sich nicht mehr lesen, weil sich ENCRYPTION_KEY geändert hat. Bitte erneuern Sie ihn.'

/** What a status other than 2xx means. */
export const statusSentence = (status: number): string => {
  if (status === 410) return goneSentence
  if (status >= 300 && status < 400) return `Die Adresse leitet weiter (Status ${status}). Bitte tragen Sie die neue Adresse ein.`
  if (status === 401 || status === 403) return `Die Gegenstelle lässt uns nicht hinein (Status ${status}). Kennt sie den richtigen Schlüssel?`
  if (status === 404) return 'Unter dieser Adresse wird nichts angenommen (Status 404).'
  if (status === 429) return 'Der Gegenstelle ist es gerade zu viel (Status 429).'
  return `Die Gegenstelle meldet einen Fehler (Status ${status}).`
}

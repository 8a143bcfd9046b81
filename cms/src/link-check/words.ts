import type { Problem } from './ask'
import type { CheckedLink } from './store'

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

const problems: Readonly<Record<Problem, string>> = {
  'no-such-host': 'Diese Internetadresse gibt es nicht (mehr).',
  'no-answer': 'Dort antwortet niemand.',
  'timeout': 'Dort dauert die Antwort zu lange.',
  'certificate': 'Die Verbindung dorthin ist nicht sicher: Das Zertifikat stimmt nicht.',
  'too-many-redirects': 'Die Seite leitet im Kreis.',
}

const what = ({ status, problem }: CheckedLink): string => {
  if (problem) return problems[problem]
  if (status === 404 || status === 410) return `Die Seite gibt es nicht mehr (${status}).`
  return status === null ? 'Dort antwortet niemand.' : `Die Seite zeigt einen Fehler (${status}).`
}

/** What is the matter with a link, and what to do about it. Nothing to say when it is fine. */
export const linkAdvice = (link: CheckedLink): string | undefined => {
  const host = hostOf(link.url)
  switch (link.state) {
    case 'ok': return undefined
    case 'moved': return `Die Seite ist umgezogen. Bitte tragen Sie die neue Adresse ein: ${link.movedTo ?? ''}`
    case 'refused': return 'Diese Adresse führt nicht ins öffentliche Internet. Bitte prüfen Sie sie.'
    case 'broken': return `${what(link)} Suchen Sie auf ${host} nach der neuen Adresse und tragen Sie sie hier ein. Gibt es keine, löschen Sie den Link.`
    case 'unsure': return link.problem === null && link.status !== null && link.status !== 404 && link.status !== 410
      ? `Unsicher: ${host} lässt unsere Prüfung nicht zu (${link.status}). Bitte öffnen Sie den Link einmal selbst.`
      : `Unsicher: ${what(link)} Wir prüfen in den nächsten Nächten noch einmal. Sie müssen noch nichts tun.`
  }
}

import type { PdfFacts } from './read-pdf'

const start = 'Hinweis: In diesem PDF'

const list = (words: readonly string[]) =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`)

/** One sentence about what a PDF lacks for people who have it read to them; nothing when it has everything. */
export const hintOf = ({ title, language, tagged }: PdfFacts): string | undefined => {
  const missing = [
    ...(title ? [] : ['der Titel']),
    ...(language ? [] : ['die Sprache']),
    ...(tagged ? [] : ['die Tags (Auszeichnung für Vorlese-Programme)']),
  ]
  if (missing.length === 0) return undefined
  const verb = missing.length === 1 && missing[0] !== 'die Tags (Auszeichnung für Vorlese-Programme)' ? 'fehlt' : 'fehlen'
  return `${start} ${verb} ${list(missing)}. Bitte beim Speichern als PDF „barrierefrei“ oder „Tagged PDF“ wählen.`
}

/** Whether a caption is such a sentence of ours: a better file takes it away again. */
export const isHint = (caption: unknown): caption is string => typeof caption === 'string' && caption.startsWith(start)

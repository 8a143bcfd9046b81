import { isRecord } from '../content-types/attributes'
import { typeDefinitions } from '../dashboard/definitions'

const labelOf = (uid: string, name: string): string =>
  typeDefinitions.find(definition => definition.uid === uid)?.fields[name]?.label ?? name

/** Strapi's own checks speak English and of names of fields. */
const isEnglish = (message: string) => /\b(must|is|are|required|defined|invalid)\b/.test(message) && !/\b(Bitte|ein|der|die)\b/i.test(message)

const sentenceOf = (uid: string, problem: Record<string, unknown>): string => {
  const path = Array.isArray(problem.path) ? problem.path.map(String) : []
  const message = String(problem.message)
  const [field] = path
  if (field === undefined) return isEnglish(message) ? 'Es fehlt eine Angabe.' : message
  return isEnglish(message) ? `Bitte ergänzen Sie „${labelOf(uid, field)}“.` : message
}

/** Why an entry could not be published, in German sentences. */
export const reasonOf = (uid: string, error: unknown): string => {
  const details = isRecord(error) ? error.details : undefined
  const problems: unknown[] = isRecord(details) && Array.isArray(details.errors) ? details.errors : []
  const sentences = problems.filter(isRecord).map(problem => sentenceOf(uid, problem))
  if (sentences.length > 0) return [...new Set(sentences)].join(' ')
  const message = error instanceof Error ? error.message : ''
  return message === '' || isEnglish(message) ? 'Beim Veröffentlichen ist ein Fehler passiert.' : message
}

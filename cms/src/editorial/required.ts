import type { Core } from '@strapi/strapi'
import type { ContentUid } from '../content-types/uids'
import { refuseFields, type FieldProblem } from './errors'
import { germanRowWith } from './german'

type Row = Record<string, unknown>

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const need = (row: Row, field: string, message: string): FieldProblem[] =>
  isEmpty(row[field]) ? [{ path: [field], message }] : []

const notBefore = (row: Row, from: string, to: string, message: string): FieldProblem[] => {
  const [first, last] = [row[from], row[to]]
  if (isEmpty(first) || isEmpty(last)) return []
  const wrong = typeof first === 'number' || typeof last === 'number' ? Number(last) < Number(first) : String(last) < String(first)
  return wrong ? [{ path: [to], message }] : []
}

const checkOffer = (row: Row): FieldProblem[] => [
  ...need(row, 'topics', 'Bitte wählen Sie mindestens ein Thema.'),
  ...need(row, 'modes', 'Bitte sagen Sie, wie es geht: vor Ort, am Telefon, online oder zu Hause.'),
  ...notBefore(row, 'childAgeFrom', 'childAgeTo', 'Das höchste Alter liegt unter dem niedrigsten.'),
  ...notBefore(row, 'validFrom', 'validUntil', 'Das Ende liegt vor dem Anfang.'),
  ...(row.kind === 'right'
    ? [
        ...need(row, 'responsibleAuthority', 'Ein Recht braucht die Stelle, die zuständig ist.'),
        ...need(row, 'legalBasis', 'Ein Recht braucht die Rechtsgrundlage, zum Beispiel „§ 1 UhVorschG“.'),
        ...need(row, 'sourceUrl', 'Ein Recht braucht die amtliche Quelle.'),
        ...need(row, 'legalStateOn', 'Ein Recht braucht den Rechtsstand.'),
      ]
    : need(row, 'institution', 'Bitte wählen Sie die Institution, die das Angebot macht.')),
]

const rules: Partial<Record<ContentUid, { relations: string[], check: (row: Row) => FieldProblem[] }>> = {
  'api::offer.offer': { relations: ['institution', 'topics'], check: checkOffer },
  'api::guide-step.guide-step': {
    relations: ['guide'],
    check: (row) => need(row, 'guide', 'Bitte wählen Sie den Wegweiser, zu dem der Schritt gehört.'),
  },
  'api::demand.demand': {
    relations: ['paper'],
    check: (row) => need(row, 'paper', 'Bitte wählen Sie das Positionspapier, aus dem die Forderung kommt.'),
  },
  'api::responsible-office.responsible-office': {
    relations: ['responsibility', 'institution'],
    check: (row) => [
      ...need(row, 'responsibility', 'Bitte wählen Sie, worum es geht.'),
      ...need(row, 'institution', 'Bitte wählen Sie die Institution, die zuständig ist.'),
    ],
  },
}

/** Refuses to publish a German entry that lacks what visitors need. Relations cannot be `required` in a schema. */
export const requireForPublishing = async (strapi: Core.Strapi, uid: ContentUid, documentId: string) => {
  const rule = rules[uid]
  if (!rule) return
  const row = await germanRowWith(strapi, uid, documentId, rule.relations)
  if (!row) return
  const problems = rule.check(row)
  if (problems.length > 0) refuseFields(problems)
}

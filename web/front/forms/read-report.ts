import type { SuggestionKind } from '@buendnis/contract'
import { maxReportEmail, maxReportText, readKind } from '../../shared/report/kinds.ts'
import type { FieldProblems, ReportValues } from '../../shared/report/state.ts'
import { readAbout } from './about.ts'
import type { Body } from './read-body.ts'

/** As strict as the CMS, which must not refuse what was acknowledged. */
const emailShape = /^[A-Za-z0-9_+-](?:[A-Za-z0-9_+-]|\.(?!\.|@))*@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

const clean = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim()

export interface ReadReport {
  values: ReportValues
  fields: FieldProblems
  /** What can be handed over; null while a field is not right. */
  report: { kind: SuggestionKind, text: string, email: string | null } | null
}

/** What was typed, what is wrong with it, and the report that it makes. */
export const readReport = ({ fields: sent, isCut }: Body): ReadReport => {
  const typed = clean(sent.get('text') ?? '')
  const kind = readKind(sent.get('kind'))
  const text = isCut ? typed.slice(0, maxReportText) : typed
  const email = clean(sent.get('email') ?? '').slice(0, maxReportEmail + 1)
  const values = { kind, text, email, about: readAbout(sent.get('about'))?.path ?? null }
  const fields: FieldProblems = {}
  if (!kind) fields.kind = 'missing'
  if (isCut) fields.text = 'cut'
  else if (text.length < 3) fields.text = 'missing'
  else if (text.length > maxReportText) fields.text = 'tooLong'
  if (email !== '' && (email.length > maxReportEmail || !emailShape.test(email))) fields.email = 'invalid'
  const isFine = kind && Object.keys(fields).length === 0
  return { values, fields, report: isFine ? { kind, text, email: email || null } : null }
}

import type { Core } from '@strapi/strapi'
import { valueOf, type DocumentState } from '../../comparison'
import type { Attributes } from '../../content-types/attributes'
import { refuseFields, type FieldProblem } from '../../editorial/errors'
import { refuseImpossible } from '../../editorial/impossible'
import { normalisePhones } from '../../editorial/phones'
import { checkValues } from '../../editorial/values'
import { proposalFields, type ProposalUid } from './fields'
import { valuesSchema } from './value-schema'

const messageOf = (code: string): string => {
  switch (code) {
    case 'too_big': return 'Das ist zu viel für dieses Feld.'
    case 'unrecognized_keys': return 'Dafür kann nichts vorgeschlagen werden.'
    default: return 'Diese Angabe passt nicht zu ihrem Feld.'
  }
}

const isPlace = (part: PropertyKey): part is string | number => typeof part !== 'symbol'

/**
 * What somebody proposes, brought into the form that it has in the database: by the same rules as in the dashboard.
 * @throws ValidationError that names each field and says in German what is wrong with it
 */
export const readValues = (
  strapi: Core.Strapi, uid: ProposalUid, values: Readonly<Record<string, unknown>>,
): DocumentState => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(uid)
  const parsed = valuesSchema(strapi, attributes, proposalFields(uid)).safeParse(values)
  if (!parsed.success) {
    return refuseFields(parsed.error.issues.map((issue) => ({
      path: issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : issue.path.filter(isPlace),
      message: messageOf(issue.code),
    })))
  }
  // A copy: the rules bring numbers and addresses into their one form on the spot.
  const data: Record<string, unknown> = { ...structuredClone(parsed.data) }
  const problems: FieldProblem[] = [checkValues, normalisePhones, refuseImpossible]
    .flatMap(check => check(strapi, attributes, data))
  if (problems.length > 0) refuseFields(problems)
  return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name]
    return attribute && value !== undefined ? [[name, valueOf(strapi, attribute, value)]] : []
  }))
}

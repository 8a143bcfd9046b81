import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { answerUid, roundUid } from './models'

const moment = z.union([z.date(), z.string(), z.number()]).transform(value => new Date(value))

export const roundStates = ['open', 'silent', 'answered', 'replaced'] as const
export type RoundState = (typeof roundStates)[number]

export const roundKinds = ['check', 'funding'] as const
export type RoundKind = (typeof roundKinds)[number]

const endingsSchema = z.array(z.object({ documentId: z.string(), validUntil: z.string() }))

export const roundSchema = z.object({
  id: z.number(),
  kind: z.enum(roundKinds),
  institutionId: z.string(),
  state: z.enum(roundStates),
  askedAt: moment,
  mails: z.number(),
  reminders: z.number(),
  lastMailAt: moment,
  closedAt: moment.nullable(),
  endings: endingsSchema.nullable().transform(endings => endings ?? []),
})

export type Round = z.infer<typeof roundSchema>

export const answers = ['right', 'changed', 'gone'] as const
export type Answer = (typeof answers)[number]

export const answerSchema = z.object({
  id: z.number(),
  roundId: z.number(),
  documentId: z.string(),
  answer: z.enum(answers).nullable(),
  answeredAt: moment,
  checkedAt: z.string().nullable(),
  before: z.object({ checkedAt: z.string().nullable(), checkedBy: z.string().nullable() }).nullable(),
  code: z.string().nullable(),
  steps: z.number(),
})

export type AnswerRow = z.infer<typeof answerSchema>

export const findRounds = async (strapi: Core.Strapi, where: object): Promise<Round[]> =>
  z.array(roundSchema).parse(await strapi.db.query(roundUid).findMany({ where, orderBy: [{ id: 'desc' }] }))

export const findAnswers = async (strapi: Core.Strapi, roundIds: readonly number[]): Promise<AnswerRow[]> =>
  (roundIds.length === 0
    ? []
    : z.array(answerSchema).parse(await strapi.db.query(answerUid).findMany({ where: { roundId: { $in: [...roundIds] } } })))

import { z } from 'zod'
import { stateHeader, type OutcomeState, type ReportState } from '#shared/report/state'
import { reportKinds, voteKinds } from '#shared/report/kinds'

const ReportStateSchema = z.object({
  token: z.string(),
  challenge: z.object({ hash: z.string(), max: z.number() }),
  values: z.object({
    kind: z.enum([...reportKinds, ...voteKinds]).nullable(), text: z.string(), email: z.string(), about: z.string().nullable(),
  }),
  fields: z.object({
    kind: z.literal('missing').exactOptional(),
    text: z.enum(['missing', 'tooLong', 'cut']).exactOptional(),
    email: z.literal('invalid').exactOptional(),
  }),
  problem: z.enum(['again', 'old', 'foreign', 'tooMany', 'unavailable', 'contacts']).nullable(),
  retryMinutes: z.number().nullable(),
  voted: z.boolean(),
}) satisfies z.ZodType<ReportState>

const OutcomeStateSchema = z.object({
  code: z.string().nullable(),
  state: z.enum(['new', 'in-progress', 'adopted', 'not-adopted', 'waiting', 'unknown', 'tooMany', 'unavailable', 'none']),
  receivedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  answer: z.string().nullable(),
  isNew: z.boolean(),
}) satisfies z.ZodType<OutcomeState>

const readState = <State>(schema: z.ZodType<State>, empty: State): State => {
  const header = useRequestHeader(stateHeader)
  return typeof header !== 'string' ? empty : schema.parse(JSON.parse(decodeURIComponent(header)))
}

const emptyReport: ReportState = {
  token: '', challenge: { hash: '', max: 0 }, values: { kind: null, text: '', email: '', about: null }, fields: {},
  problem: null, retryMinutes: null, voted: false,
}

const emptyOutcome: OutcomeState = {
  code: null, state: 'none', receivedAt: null, closedAt: null, answer: null, isNew: false,
}

// The scanner of automatic imports takes names inside an exported expression for exports: values stand above.

/** What the form shows; an empty form where no front server stands before the pages (while developing). */
export const useReportState = (): ReportState => readState(ReportStateSchema, emptyReport)

/** What became of a report. */
export const useOutcomeState = (): OutcomeState => readState(OutcomeStateSchema, emptyOutcome)

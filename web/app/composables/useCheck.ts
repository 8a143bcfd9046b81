import { z } from 'zod'
import type { CheckAnswer } from '#shared/check/answer'
import { checkDone, emptyCheck, type CheckState } from '#shared/check/state'
import { stateHeader } from '#shared/report/state'

const StateSchema = z.object({
  view: z.enum([
    'list', 'form', 'stop', 'stopped', 'unknown', 'foreign', 'expired', 'replaced', 'unavailable', 'kept', 'tooMany', 'lost',
  ]),
  base: z.string(),
  done: z.enum(checkDone).nullable(),
  data: z.unknown(),
  sent: z.record(z.string(), z.array(z.string())).nullable(),
  note: z.string(),
  problems: z.record(z.string(), z.string()),
}) satisfies z.ZodType<CheckState>

/** What the page behind a link shows; that there is none where no front server stands before the pages. */
export const useCheck = async () => {
  const header = useRequestHeader(stateHeader)
  const state = typeof header === 'string' ? StateSchema.parse(JSON.parse(decodeURIComponent(header))) : emptyCheck
  const { page, form } = settle(await useFetch<CheckAnswer>('/api/check', { deep: false })).value
  return { state, page, form }
}

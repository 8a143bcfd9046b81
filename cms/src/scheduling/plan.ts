/** When an entry shall appear and disappear by itself. */
export interface Plan {
  readonly publishAt: Date | null
  readonly unpublishAt: Date | null
}

export const planFields = ['publishAt', 'unpublishAt'] as const

export type PlanField = (typeof planFields)[number]

const momentOf = (value: unknown): Date | null => {
  const moment = value === null || value === undefined || value === '' ? null : new Date(String(value))
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment
}

export const planOf = (row: Readonly<Record<string, unknown>>): Plan =>
  ({ publishAt: momentOf(row.publishAt), unpublishAt: momentOf(row.unpublishAt) })

/** The moment when it has come, in milliseconds; nothing before. */
const dueTime = (at: Date | null, moment: Date): number | undefined => (at !== null && at <= moment ? at.getTime() : undefined)

/**
 * What has to happen at a moment, and which of the two fields it settles. When both are over (the service stood still
 * meanwhile), what came last is what counts, and what came before is not made up for.
 */
export const stepOf = (
  { publishAt, unpublishAt }: Plan, moment: Date,
): { step?: 'publish' | 'unpublish', settles: PlanField[] } => {
  const [appears, disappears] = [dueTime(publishAt, moment), dueTime(unpublishAt, moment)]
  const settles = planFields.filter(field => (field === 'publishAt' ? appears : disappears) !== undefined)
  if (appears !== undefined && (disappears === undefined || appears > disappears)) return { step: 'publish', settles }
  return disappears === undefined ? { settles } : { step: 'unpublish', settles }
}

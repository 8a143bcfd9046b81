import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { addDays, berlinDay, berlinMoment } from '../clock'
import { momentWords, readPeople } from '../revisions'
import { auditKinds, isAuditKind, sayEvent, type AuditGroup } from './kinds'
import { auditUid } from './models'

const rowSchema = z.object({
  id: z.number(), kind: z.string(), userId: z.number().nullable(), origin: z.string(), subject: z.string().nullable(),
  createdAt: z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value)),
})

/** Which events: of a group, between two days in Berlin, both included. */
export interface AuditFilter {
  readonly group?: AuditGroup | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface AuditLine {
  readonly id: number
  readonly at: string
  readonly when: string
  readonly sentence: string
}

export const pageSize = 50

const whereOf = ({ group, from, to }: AuditFilter) => {
  const conditions: Record<string, unknown>[] = []
  if (group) {
    const kinds = Object.entries(auditKinds).filter(([, kind]) => kind.group === group).map(([name]) => name)
    conditions.push({ kind: { $in: kinds } })
  }
  if (from) conditions.push({ createdAt: { $gte: berlinMoment(from, '00:00') } })
  if (to) conditions.push({ createdAt: { $lt: berlinMoment(addDays(to, 1), '00:00') } })
  return conditions.length === 0 ? {} : { $and: conditions }
}

/** Events, the newest first, as sentences. */
export const readAudit = async (
  strapi: Core.Strapi, filter: AuditFilter, limit: number, offset = 0,
): Promise<{ total: number, lines: AuditLine[] }> => {
  const where = whereOf(filter)
  const query = strapi.db.query(auditUid)
  const total = await query.count({ where })
  const rows = z.array(rowSchema).parse(await query.findMany({ where, orderBy: { id: 'desc' }, limit, offset }))
  const who = await readPeople(strapi, rows.map(({ userId }) => userId))
  const lines = rows.map(({ id, kind, userId, origin, subject, createdAt }) => ({
    id,
    at: `${berlinDay(createdAt)} ${createdAt.toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin' })}`,
    when: momentWords(createdAt),
    sentence: isAuditKind(kind) ? sayEvent(kind, who(userId, origin), subject ?? '') : kind,
  }))
  return { total, lines }
}

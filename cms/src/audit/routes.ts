import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { auditGroups, type AuditGroup } from './kinds'
import { pageSize, readAudit } from './read'

const isGroup = (value: string): value is AuditGroup => value in auditGroups
const day = z.iso.date().optional()
const filterSchema = z.object({ group: z.string().refine(isGroup).optional(), from: day, to: day })
const pageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

/** So many lines at most in one file; a narrower period shows the rest. */
const mostLines = 20_000

/** A field of a CSV file; a leading sign would make a spreadsheet take it for a formula. */
const csvField = (value: string) => `"${value.replace(/^[=+\-@]/, '\'$&').replaceAll('"', '""')}"`

export const auditRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/audit',
    allow: isCoordination,
    handle: async ({ strapi, query }) => {
      const { page } = readCall(pageSchema, query)
      const answer = await readAudit(strapi, readCall(filterSchema, query), pageSize, (page - 1) * pageSize)
      return { ...answer, pageSize, groups: auditGroups }
    },
  },
  {
    method: 'GET',
    path: '/audit-csv',
    allow: isCoordination,
    handle: async ({ strapi, query }) => {
      const { lines } = await readAudit(strapi, readCall(filterSchema, query), mostLines)
      const rows = [['Zeit', 'Was geschehen ist'], ...lines.map(({ at, sentence }) => [at, sentence])]
      return { csv: rows.map((row) => row.map(csvField).join(';')).join('\r\n') }
    },
  },
]

import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { readReport, toCsv } from './report/report'

const yearOf = (params: unknown) => readCall(z.object({ year: z.coerce.number().int().min(2020).max(2200) }), params).year

/** The page "Zahlen", for coordination. */
export const numberRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/numbers/:year', allow: isCoordination,
    handle: ({ strapi, params }) => readReport(strapi, yearOf(params)),
  },
  {
    method: 'GET', path: '/numbers/:year/table', allow: isCoordination,
    handle: async ({ strapi, params }) => {
      const year = yearOf(params)
      return { name: `zahlen-${year}.csv`, csv: toCsv(await readReport(strapi, year)) }
    },
  },
]

import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { sumUid } from '../models'

const RowsSchema = z.array(z.object({
  month: z.string(), kind: z.string(), locale: z.string(), subject: z.string(), total: z.coerce.number(),
}))

export type SumRow = z.infer<typeof RowsSchema>[number]

/** All sums of a year. */
export const readSums = async (strapi: Core.Strapi, year: number): Promise<SumRow[]> =>
  RowsSchema.parse(await strapi.db.query(sumUid).findMany({ where: { month: { $startsWith: `${year}-` } } }))

/** Sums per month of the rows that fit. */
export const perMonth = (rows: readonly SumRow[], fits: (row: SumRow) => boolean): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) if (fits(row)) sums.set(row.month, (sums.get(row.month) ?? 0) + row.total)
  return sums
}

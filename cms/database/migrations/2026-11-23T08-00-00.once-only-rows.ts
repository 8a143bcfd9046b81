import type { Core } from '@strapi/strapi'

type Knex = Core.Strapi['db']['connection']

/** Tables of our own and the column that says what a row is about: from now on an index keeps it single. */
const once = { job_run: 'name', link_check: 'url_hash', mail_outbox: 'key' } as const

const laterIds = async (knex: Knex, table: string, column: string): Promise<number[]> => {
  if (!await knex.schema.hasTable(table)) return []
  const rows: unknown[] = await knex(table).select('id', column).whereNotNull(column).orderBy('id')
  const seen = new Set<unknown>()
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('id' in row)) return []
    const value: unknown = Reflect.get(row, column)
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [Number(row.id)]
  })
}

/**
 * The database layer never made an index of an attribute's `unique`. Where two processes wrote the same row meanwhile, the
 * first one stays; of requests for approval the later ones stay without being open.
 */
export const up = async (knex: Knex): Promise<void> => {
  for (const [table, column] of Object.entries(once)) {
    const ids = await laterIds(knex, table, column)
    if (ids.length > 0) await knex(table).whereIn('id', ids).delete()
  }
  const requests = await laterIds(knex, 'approval_request', 'open_key')
  if (requests.length > 0) await knex('approval_request').whereIn('id', requests).update({ open_key: null })
}

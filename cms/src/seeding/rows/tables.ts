import type { Core } from '@strapi/strapi'
import { isRecord } from '../../content-types/attributes'

export type Values = Record<string, unknown>
export type Connection = Core.Strapi['db']['connection']

type ColumnKind = 'json' | 'moment' | 'plain'

/** How a table's columns are called and what they hold. */
export interface Table {
  name: string
  columns: Map<string, { column: string, kind: ColumnKind }>
}

export interface LinkTable {
  name: string
  owner: string
  target: string
  /** The place of the target in the owner's list. */
  order: string | undefined
  /** The place of the owner in the target's list. */
  inverseOrder: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const kindOf = (type: unknown): ColumnKind =>
  type === 'json' || type === 'blocks' ? 'json' : type === 'datetime' ? 'moment' : 'plain'

/** The table of a content type or component, as Strapi's database layer knows it. */
export const tableOf = (strapi: Core.Strapi, uid: string): Table => {
  const { tableName, attributes } = strapi.db.metadata.get(uid)
  const columns: Table['columns'] = new Map()
  for (const [name, attribute] of Object.entries(attributes)) {
    const type: unknown = attribute.type
    if (type === 'relation' || type === 'component') continue
    const column = 'columnName' in attribute ? text(attribute.columnName) : undefined
    columns.set(name, { column: column ?? name, kind: kindOf(type) })
  }
  return { name: tableName, columns }
}

/** The table that holds a relation or the components of a field. */
export const linkTableOf = (strapi: Core.Strapi, uid: string, field: string): LinkTable => {
  const attribute: unknown = strapi.db.metadata.get(uid).attributes[field]
  const table = isRecord(attribute) && isRecord(attribute.joinTable) ? attribute.joinTable : undefined
  const owner = table && isRecord(table.joinColumn) ? text(table.joinColumn.name) : undefined
  const target = table && isRecord(table.inverseJoinColumn) ? text(table.inverseJoinColumn.name) : undefined
  const name = table && text(table.name)
  if (!table || !name || !owner || !target) throw new Error(`${uid} has no link table for ${field}`)
  return { name, owner, target, order: text(table.orderColumnName), inverseOrder: text(table.inverseOrderColumnName) }
}

/** Values by attribute name as a row; every row of a table has the same columns. */
export const rowOf = (table: Table, values: Values): Values => {
  const row: Values = {}
  for (const [name, { column, kind }] of table.columns) {
    const value = values[name] ?? null
    if (value === null || kind === 'plain') row[column] = value
    else row[column] = kind === 'json' ? JSON.stringify(value) : new Date(value instanceof Date ? value : String(value))
  }
  return row
}

/**
 * Takes so many free ids of a table and returns the first. On PostgreSQL the sequence moves on with them; SQLite
 * follows the highest id by itself.
 */
export const reserveIds = async (
  strapi: Core.Strapi, trx: Connection, table: string, count: number,
): Promise<number> => {
  if (strapi.db.dialect.client === 'postgres') {
    const sequence = 'pg_get_serial_sequence(?, \'id\')'
    const result: unknown = await trx.raw(`select setval(${sequence}, nextval(${sequence}) + ?) as last`, [table, table, count - 1])
    const [row]: unknown[] = isRecord(result) && Array.isArray(result.rows) ? result.rows : []
    return Number(isRecord(row) ? row.last : Number.NaN) - count + 1
  }
  const row: unknown = await trx(table).max({ last: 'id' }).first()
  return Number((isRecord(row) ? row.last : 0) ?? 0) + 1
}

/** SQLite takes 32,766 values and 500 rows in a statement, PostgreSQL 65,535 values. */
const valuesPerStatement = 30_000
const rowsPerStatement = 500

export const insertRows = async (trx: Connection, table: string, rows: readonly Values[]) => {
  const [first] = rows
  if (!first) return
  const size = Math.min(rowsPerStatement, Math.floor(valuesPerStatement / Object.keys(first).length))
  for (let start = 0; start < rows.length; start += size) await trx(table).insert(rows.slice(start, start + size))
}

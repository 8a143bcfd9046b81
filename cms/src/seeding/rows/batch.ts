import type { Core } from '@strapi/strapi'
import { insertRows, linkTableOf, reserveIds, rowOf, tableOf, type Connection, type Table, type Values } from './tables'

/** A row that has no id until the batch is written. */
export interface PendingRow { uid: string, values: Values, id?: number }
interface PendingLink { table: string, row: (id: (pending: PendingRow) => number) => Values }

/**
 * Collects rows that point at each other and writes them table by table, with ids taken in advance. In the shape that
 * Strapi's Document Service writes.
 */
export class Batch {
  private readonly rows = new Map<string, PendingRow[]>()
  private readonly links = new Map<string, PendingLink[]>()

  constructor(private readonly strapi: Core.Strapi) {}

  add(uid: string, values: Values): PendingRow {
    const pending: PendingRow = { uid, values }
    const rows = this.rows.get(uid)
    if (rows) rows.push(pending)
    else this.rows.set(uid, [pending])
    return pending
  }

  /** Puts a component into a field; `order` counts from 1 in a repeatable field, and is nothing in a single one. */
  addComponent(owner: PendingRow, field: string, uid: string, values: Values, order: number | null): PendingRow {
    const component = this.add(uid, values)
    const { name, owner: ownerColumn, target } = linkTableOf(this.strapi, owner.uid, field)
    this.link(name, (id) => ({
      [ownerColumn]: id(owner), [target]: id(component), component_type: uid, field, order,
    }))
    return component
  }

  /** Relates a row to one that is already stored or in this batch. */
  relate(owner: PendingRow, field: string, target: PendingRow | number, order: number, inverseOrder: number) {
    const table = linkTableOf(this.strapi, owner.uid, field)
    this.link(table.name, (id) => ({
      [table.owner]: id(owner),
      [table.target]: typeof target === 'number' ? target : id(target),
      ...(table.order ? { [table.order]: order } : {}),
      ...(table.inverseOrder ? { [table.inverseOrder]: inverseOrder } : {}),
    }))
  }

  private link(table: string, row: PendingLink['row']) {
    const links = this.links.get(table)
    if (links) links.push({ table, row })
    else this.links.set(table, [{ table, row }])
  }

  async write(trx: Connection) {
    for (const [uid, pending] of this.rows) {
      const table: Table = tableOf(this.strapi, uid)
      const first = await reserveIds(this.strapi, trx, table.name, pending.length)
      pending.forEach((row, index) => {
        row.id = first + index
      })
      await insertRows(trx, table.name, pending.map(({ id, values }) => rowOf(table, { ...values, id })))
    }
    const idOf = ({ uid, id }: PendingRow) => {
      if (id === undefined) throw new Error(`A row of ${uid} has not been written`)
      return id
    }
    for (const [table, links] of this.links) await insertRows(trx, table, links.map(({ row }) => row(idOf)))
  }
}

import type { Core } from '@strapi/strapi'
import { isRecord } from '../../content-types/attributes'
import type { Merge } from './types'

type Row = Record<string, unknown>

const sameVersion = (a: Row, b: Row) => a.locale === b.locale && (a.publishedAt === null) === (b.publishedAt === null)

/** The rows of both entries, in every language, drafts and published ones. */
export interface Versions {
  readonly source: readonly Row[]
  readonly target: readonly Row[]
  /** The row of the target that takes the place of a row of the source; nothing when it has none. */
  readonly partner: (row: Row) => Row | undefined
}

export const readVersions = async (strapi: Core.Strapi, { uid, source, target }: Merge): Promise<Versions> => {
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where: { documentId: { $in: [source, target] } } })
  const of = (documentId: string) => rows.filter(isRecord).filter(row => row.documentId === documentId)
  const [sources, targets] = [of(source), of(target)]
  return { source: sources, target: targets, partner: row => targets.find(other => sameVersion(row, other)) }
}

import type { Core } from '@strapi/strapi'
import { withSingleContentVersion } from '../content-version'
import { refreshStatistics } from '../planner-statistics'
import { readColumns, type ImportKind } from './columns'
import { readTable } from './file'
import { importRows, type Result } from './import-rows'
import { describe, toCsv, type Report } from './report'
import { readRow } from './rows'

export interface ImportCommand {
  readonly kind: ImportKind
  readonly file: Buffer
  /** Without it everything is done, reported, and taken back. */
  readonly apply: boolean
}

class TakenBack extends Error {
  constructor(readonly results: Result[]) {
    super('The trial is over')
  }
}

/**
 * Reads a list into the directory, all of it or nothing. A trial is the same work in a transaction that is taken back,
 * so its report says exactly what will happen.
 * @throws with a German sentence when the file cannot be read
 */
export const runImport = async (
  strapi: Core.Strapi, { kind, file, apply }: ImportCommand,
): Promise<{ lines: string[], csv: string }> => {
  const table = readTable(file)
  const columns = readColumns(kind, table)
  const rows = columns.rows.map(row => readRow(kind, columns, row))
  const work = () => strapi.db.transaction(async () => {
    const found = await importRows(strapi, kind, rows)
    if (!apply) throw new TakenBack(found)
    return found
  })
  const results = await withSingleContentVersion(strapi, work).catch((error: unknown) => {
    if (error instanceof TakenBack) return error.results
    throw error
  })
  if (apply) await refreshStatistics(strapi)
  const report: Report = { kind, table, columns, results, dryRun: !apply }
  return { lines: describe(report), csv: toCsv(report) }
}

import type { Core } from '@strapi/strapi'
import { daily, type Job } from '../jobs'

/** So many rows of an index SQLite looks at: enough to know what is rare, and done in a moment however much there is. */
const sample = 1000

/**
 * Tells the database's planner how much there is of what. Without, SQLite may walk through all parts of all offers to find
 * those of one. Call it after many rows were written at once; PostgreSQL looks by itself, but later.
 */
export const refreshStatistics = async (strapi: Core.Strapi): Promise<void> => {
  const { connection, dialect } = strapi.db
  if (dialect.client === 'sqlite') await connection.raw(`pragma analysis_limit = ${sample}`)
  await connection.raw('analyze')
}

/** Looks at the start, as SQLite never does by itself. Call it in `bootstrap`, behind what loads content. */
export const startStatistics = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') await refreshStatistics(strapi)
}

export const statisticsJobs: readonly Job[] = [{
  name: 'planner-statistics',
  next: daily('03:50'),
  run: async (strapi) => {
    await refreshStatistics(strapi)
    return undefined
  },
}]

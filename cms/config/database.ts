import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { LRUCache } from 'lru-cache'

/** Migrations are written in TypeScript and run from the build. */
const settings = { useTypescriptMigrations: true }

interface Sqlite {
  pragma: (statement: string) => unknown
  prepare: (sql: string) => object
}

/**
 * Statements are compiled once: the query builder would compile the same text every time, which costs more than many of them
 * take to run. Longer ones hold lists of ids and hardly come twice.
 */
const maxPrepared = 500
const maxPreparedLength = 4000
const isOften = /^\s*(select|insert|update|delete)\b/i
const changesTables = /^\s*(create|alter|drop)\b/i

/**
 * A write-ahead log: readers (a backup, a command beside the server) and the writer do not wait for each other, and a
 * write costs one sync of the disk instead of several. Every commit is on the disk before it is acknowledged.
 *
 * A transaction takes the right to write when it begins, and waits for it: one that reads first and writes later would
 * be refused half-way when another process has written meanwhile (SQLITE_BUSY_SNAPSHOT).
 */
const prepareSqlite = (connection: Sqlite, done: (error: Error | null, connection: Sqlite) => void) => {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('busy_timeout = 10000')
  // What is read stays in memory (64 MB of pages, the file itself as far as the system has room); sorting needs no disk.
  connection.pragma('cache_size = -64000')
  connection.pragma('mmap_size = 268435456')
  connection.pragma('temp_store = MEMORY')
  const prepare = connection.prepare.bind(connection)
  const prepared = new LRUCache<string, object>({ max: maxPrepared })
  connection.prepare = (sql) => {
    const known = prepared.get(sql)
    if (known) return known
    // What was compiled before a table changed may name its columns wrongly.
    if (changesTables.test(sql)) prepared.clear()
    const statement = prepare(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql)
    if (sql.length <= maxPreparedLength && isOften.test(sql)) prepared.set(sql, statement)
    return statement
  }
  done(null, connection)
}

/** SQLite in one file, or PostgreSQL when `DATABASE_URL` is set. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const connectionString = env('DATABASE_URL', '')
  if (connectionString) {
    return {
      connection: { client: 'postgres', connection: { connectionString }, pool: { min: 0, max: 10 } },
      settings,
    }
  }
  const filename = path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db'))
  return {
    connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true, pool: { afterCreate: prepareSqlite } },
    settings,
  }
}

import path from 'node:path'
import type { Core } from '@strapi/strapi'

/** Migrations are written in TypeScript and run from the build. */
const settings = { useTypescriptMigrations: true }

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
    connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true },
    settings,
  }
}

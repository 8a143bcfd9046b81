import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import type { WorkerSettings } from './worker/messages'

const hash = (...parts: readonly (string | Buffer)[]) => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

/** A mark of the code that makes the index: a snapshot of other code is not used. */
const codeMark = () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js')).sort()
  return hash(process.version, ...files.map(name => readFileSync(path.join(__dirname, name))))
}

/** The snapshot lies in the CMS's own folder for what may be lost; each database has its own. */
export const snapshotSettings = (strapi: Core.Strapi): WorkerSettings => {
  const connection: unknown = strapi.config.get('database.connection.connection')
  const database = hash(JSON.stringify(connection))
  return { file: path.join(strapi.dirs.app.root, '.tmp', `search-${database}`), mark: codeMark() }
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { databaseMark } from '../process/database-mark'
import { hash } from '../process/hash'
import type { WorkerSettings } from './worker/messages'

/** A mark of the code that makes the index: a snapshot of other code is not used. */
const codeMark = () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js')).sort()
  return hash(process.version, ...files.map(name => readFileSync(path.join(__dirname, name))))
}

/** The snapshot lies in the CMS's own folder for what may be lost; each database has its own. */
export const snapshotSettings = (strapi: Core.Strapi): WorkerSettings => {
  return { file: path.join(strapi.dirs.app.root, '.tmp', `search-${databaseMark(strapi)}`), mark: codeMark() }
}

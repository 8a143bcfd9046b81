import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { EngineData } from '../engine/memory-engine'
import type { WorkerSettings } from './messages'

/**
 * The index with the published words, kept between two starts: arrays of numbers are read back as they are. What has
 * changed meanwhile is found by the documents' fingerprints.
 */

interface Snapshot {
  readonly mark: string
  readonly data: EngineData
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'mark' in value && 'data' in value
  && typeof value.data === 'object' && value.data !== null && 'documents' in value.data && 'indexes' in value.data

/** Snapshots of databases that nobody has started with for so many days are deleted. */
const keptDays = 7

const dropOld = (file: string) => {
  const folder = path.dirname(file)
  const before = Date.now() - keptDays * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name)
    if (!/^search-[0-9a-f]{16}(?:\.\d+)?$/.test(name) || other === file) continue
    // Another process may have been quicker.
    if ((statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) rmSync(other, { force: true })
  }
}

/** Writes the snapshot; it takes its name when it is complete. */
export const saveSnapshot = (data: EngineData, { file, mark }: WorkerSettings) => {
  const unfinished = `${file}.${process.pid}`
  const snapshot: Snapshot = { mark, data }
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(unfinished, serialize(snapshot))
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  dropOld(file)
}

/** Reads the snapshot: nothing when there is none that this code can use. */
export const readSnapshot = ({ file, mark }: WorkerSettings): EngineData | undefined => {
  try {
    const snapshot: unknown = deserialize(readFileSync(file))
    return isSnapshot(snapshot) && snapshot.mark === mark ? snapshot.data : undefined
  } catch {
    // None yet, or one that cannot be read: everything is read from the database.
    return undefined
  }
}

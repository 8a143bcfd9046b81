import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { SearchDocument } from '../types'
import type { WorkerSettings } from './messages'

/**
 * The published words, kept between two starts, so that a start need not read the whole database in the thread that
 * answers everybody else. What has changed meanwhile is found by the documents' fingerprints. The index itself is made
 * anew: as plain data it takes several times its size, and longer to read than to make.
 */

interface Snapshot {
  readonly mark: string
  readonly documents: readonly SearchDocument[]
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'mark' in value && 'documents' in value && Array.isArray(value.documents)

/** Writes the snapshot; it takes its name when it is complete. */
export const saveSnapshot = (documents: readonly SearchDocument[], { file, mark }: WorkerSettings) => {
  const unfinished = `${file}.${process.pid}`
  const snapshot: Snapshot = { mark, documents }
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(unfinished, serialize(snapshot))
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Reads the snapshot: nothing when there is none that this code can use. */
export const readSnapshot = ({ file, mark }: WorkerSettings): readonly SearchDocument[] => {
  try {
    const snapshot: unknown = deserialize(readFileSync(file))
    return isSnapshot(snapshot) && snapshot.mark === mark ? snapshot.documents : []
  } catch {
    // None yet, or one that cannot be read: everything is read from the database.
    return []
  }
}

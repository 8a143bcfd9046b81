import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { locales, type Locale } from '../../locales/locales'
import type { IndexData } from '../engine/language-index'
import type { EngineData, MemoryEngine } from '../engine/memory-engine'
import type { WorkerSettings } from './messages'

/**
 * What the index knows, kept between two starts: one file per language and one with the documents, in a folder that
 * takes its final name when it is complete. What changed meanwhile is found by the documents' fingerprints.
 */

const codes = locales.map(({ code }) => code)

const markFile = 'mark'

/** Writes the snapshot. Gives up when the content changes while it writes: parts must fit together. */
export const saveSnapshot = async (
  engine: MemoryEngine, { folder, mark }: WorkerSettings, changes: () => number,
): Promise<void> => {
  const since = changes()
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    writeFileSync(path.join(unfinished, 'documents'), serialize(engine.documentsData()))
    for (const code of codes) {
      await nextTurn()
      if (changes() !== since) return
      writeFileSync(path.join(unfinished, code), serialize(engine.indexData(code)))
    }
    writeFileSync(path.join(unfinished, markFile), mark)
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Reads the snapshot. False when there is none that this code can use. */
export const loadSnapshot = (engine: MemoryEngine, { folder, mark }: WorkerSettings): boolean => {
  const file = (name: string) => path.join(folder, name)
  if (!existsSync(file(markFile)) || readFileSync(file(markFile), 'utf8') !== mark) return false
  const read = (name: string): unknown => deserialize(readFileSync(file(name)))
  // Written by the same build (the mark says so) and complete (the folder has its name).
  const isDocuments = (value: unknown): value is EngineData['documents'] => Array.isArray(value)
  const isIndex = (value: unknown): value is IndexData => typeof value === 'object' && value !== null && 'index' in value
  const documents = read('documents')
  const found: Partial<Record<Locale, IndexData>> = {}
  for (const code of codes) {
    const index = read(code)
    if (isIndex(index)) found[code] = index
  }
  const isComplete = (value: Partial<Record<Locale, IndexData>>): value is Record<Locale, IndexData> =>
    codes.every(code => value[code] !== undefined)
  if (!isDocuments(documents) || !isComplete(found)) return false
  engine.load({ documents, indexes: found })
  return true
}

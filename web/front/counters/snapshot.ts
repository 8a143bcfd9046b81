import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Batch } from './tally.ts'

/** What the CMS has not taken yet. */
export interface Kept {
  sealed: Batch[]
  open: [key: string, count: number][]
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

const isCount = (value: unknown): value is Batch['counts'][number] => typeof value === 'object' && value !== null
  && ['month', 'kind', 'locale', 'section'].every(name => typeof Reflect.get(value, name) === 'string')
  && typeof Reflect.get(value, 'count') === 'number'

const isBatch = (value: unknown): value is Batch => {
  if (typeof value !== 'object' || value === null) return false
  const [batch, counts]: unknown[] = [Reflect.get(value, 'batch'), Reflect.get(value, 'counts')]
  return typeof batch === 'string' && isList(counts) && counts.every(isCount)
}

const isEntry = (value: unknown): value is [string, number] =>
  isList(value) && typeof value[0] === 'string' && typeof value[1] === 'number'

const listOf = (value: unknown, name: string): unknown[] => {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null
  return isList(list) ? list : []
}

/** One file with the sums that wait; it is no larger than what the site counts at once. */
export const createSnapshot = (folder: string) => {
  const file = path.join(folder, 'numbers.json')
  return {
    /** What an earlier process left; nothing when there is none, or when it cannot be read. */
    read: async (): Promise<Kept> => {
      const value: unknown = await readFile(file, 'utf8').then(text => JSON.parse(text) as unknown).catch(() => null)
      return { sealed: listOf(value, 'sealed').filter(isBatch), open: listOf(value, 'open').filter(isEntry) }
    },
    write: async (kept: Kept): Promise<void> => {
      if (kept.sealed.length + kept.open.length === 0) return rm(file, { force: true })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
      await rename(`${file}.new`, file)
    },
  }
}

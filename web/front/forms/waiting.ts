import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CmsCall } from './hand-over.ts'

/** Something that visitors sent and the CMS has not taken yet. */
export interface Waiting {
  /** Names the file; of a report its code. */
  name: string
  path: string
  body: string
}

/** How often the CMS is asked again; in milliseconds. */
const pause = 2000

/** What another attempt cannot change: the CMS has read it and does not want it. */
const isRefused = (status: number): boolean => [400, 404, 410, 413, 415, 422].includes(status)

const decode = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const parse = (text: string): Pick<Waiting, 'path' | 'body'> | null => {
  const value = decode(text)
  if (typeof value !== 'object' || value === null) return null
  const [where, body]: unknown[] = [Reflect.get(value, 'path'), Reflect.get(value, 'body')]
  return typeof where === 'string' && typeof body === 'string' ? { path: where, body } : null
}

/**
 * Keeps on disk what the CMS cannot take now, and hands it over later. What `keep` has returned from outlives a crash
 * and a power cut; what the CMS refuses for good stays in the folder `refused` for a person to look at.
 */
export class WaitingRoom {
  readonly #folder: string
  readonly #refused: string
  readonly #call: CmsCall
  readonly #names = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #isBusy = false

  /** @param folder where files of this site process alone lie */
  constructor(folder: string, call: CmsCall) {
    this.#folder = path.join(folder, 'waiting')
    this.#refused = path.join(folder, 'refused')
    this.#call = call
  }

  /** Reads what an earlier process left, and begins to hand over. Ends with the process. */
  async start(): Promise<void> {
    const files = await readdir(this.#folder).catch(() => [])
    for (const file of files) if (file.endsWith('.json')) this.#names.add(file.slice(0, -'.json'.length))
    this.#timer = setInterval(() => void this.handOver(), pause)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** Writes it to disk. @throws when the disk does not take it */
  async keep({ name, path: where, body }: Waiting): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const file = path.join(this.#folder, `${name}.json`)
    const handle = await open(`${file}.new`, 'w', 0o600)
    try {
      await handle.writeFile(JSON.stringify({ path: where, body }))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(`${file}.new`, file)
    const folder = await open(this.#folder, 'r')
    await folder.sync().finally(() => folder.close())
    this.#names.add(name)
  }

  /** Hands over everything that waits, until the CMS does not answer. Never fails. */
  async handOver(): Promise<void> {
    if (this.#isBusy || this.#names.size === 0) return
    this.#isBusy = true
    try {
      for (const name of [...this.#names]) if (!await this.#handOverOne(name)) break
    } catch (error) {
      console.error('[forms]', error)
    } finally {
      this.#isBusy = false
    }
  }

  async #handOverOne(name: string): Promise<boolean> {
    const file = path.join(this.#folder, `${name}.json`)
    const waiting = parse(await readFile(file, 'utf8'))
    const status = waiting ? (await this.#call('POST', waiting.path, '', waiting.body)).status : 422
    if (status === 200 || status === 201) {
      await rm(file)
    } else if (isRefused(status)) {
      await mkdir(this.#refused, { recursive: true, mode: 0o700 })
      await rename(file, path.join(this.#refused, `${name}.json`))
      console.error(`[forms] The CMS refused ${name} (status ${status}). It lies in ${this.#refused}.`)
    } else return false
    this.#names.delete(name)
    return true
  }
}

import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from '../types'
import type { Numbered, Question, Reply, WorkerSettings } from './messages'

/** Megabytes that the index may take before the worker is ended instead of the whole CMS. */
const maxMegabytes = 2048

/** Megabytes for what lives shortly: little, since the index itself lies in arrays and what is thrown away stays small. */
const maxYoungMegabytes = 8

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

const isAnswer = (value: unknown): value is SearchAnswer =>
  typeof value === 'object' && value !== null && 'hits' in value && 'total' in value && 'normalised' in value

/** The index in a worker thread. When the thread dies, all questions fail until the owner opens another. */
export class WorkerEngine implements SearchEngine {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private count = 0

  /** @param onDeath is told when the thread ended without being asked to */
  constructor(settings: WorkerSettings, onDeath: (error: Error) => void) {
    this.worker = new Worker(path.join(__dirname, 'worker.js'), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes, maxYoungGenerationSizeMb: maxYoungMegabytes },
    })
    this.worker.on('message', ({ id, result, error }: Reply) => {
      const waiting = this.waiting.get(id)
      this.waiting.delete(id)
      if (error === undefined) waiting?.resolve(result)
      else waiting?.reject(new Error(error))
    })
    let death: Error | undefined
    this.worker.on('error', (error: Error) => {
      death = error
    })
    this.worker.on('exit', () => {
      const reason = death ?? new Error('The search has ended')
      for (const { reject } of this.waiting.values()) reject(reason)
      this.waiting.clear()
      if (!this.isClosing) onDeath(reason)
    })
    this.worker.unref()
  }

  private isClosing = false

  private async ask(question: Question): Promise<unknown> {
    this.count += 1
    const numbered: Numbered = { id: this.count, question }
    return new Promise((resolve, reject) => {
      this.waiting.set(numbered.id, { resolve, reject })
      this.worker.postMessage(numbered)
    })
  }

  async open() {
    await this.ask({ does: 'open' })
  }

  async known() {
    const known = await this.ask({ does: 'known' })
    return known instanceof Map ? new Map<string, string>(known) : new Map<string, string>()
  }

  async put(documents: readonly SearchDocument[]) {
    await this.ask({ does: 'put', documents })
  }

  async remove(documentIds: readonly string[]) {
    await this.ask({ does: 'remove', documentIds })
  }

  async ready() {
    await this.ask({ does: 'ready' })
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const answer = await this.ask({ does: 'search', request })
    if (!isAnswer(answer)) throw new Error('The search gave no answer')
    return answer
  }

  async save() {
    await this.ask({ does: 'save' })
  }

  async close() {
    this.isClosing = true
    await this.worker.terminate()
  }
}

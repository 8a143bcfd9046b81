import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { MemoryEngine } from '../engine/memory-engine'
import type { Numbered, Question, Replies, Reply, WorkerSettings } from './messages'
import { loadSnapshot, saveSnapshot } from './snapshot'

/** The search in a thread of its own: whatever it does, other answers of the CMS do not wait for it. */

const settings: WorkerSettings = workerData
let engine = new MemoryEngine()
let changes = 0

/** So many documents at a time: a question that comes meanwhile waits no longer than for these. */
const batch = 20

const open = (): undefined => {
  try {
    loadSnapshot(engine, settings)
  } catch {
    // A snapshot that cannot be read is none: everything is indexed anew.
    engine = new MemoryEngine()
  }
}

const answer = async (question: Question): Promise<Replies[Question['does']]> => {
  switch (question.does) {
    case 'open':
      return open()
    case 'known':
      return engine.fingerprints()
    case 'search':
      return engine.search(question.request)
    case 'save':
      return saveSnapshot(engine, settings, () => changes).then(() => undefined)
    case 'ready':
      while (engine.settle(batch)) await nextTurn()
      return undefined
    case 'remove':
      changes += 1
      for (const documentId of question.documentIds) engine.remove(documentId)
      return undefined
    case 'put':
      changes += 1
      for (const document of question.documents) engine.put(document)
      return undefined
  }
}

parentPort?.on('message', async ({ id, question }: Numbered) => {
  const reply: Reply = await answer(question).then(
    result => ({ id, result }),
    (error: unknown) => ({ id, error: String(error instanceof Error ? error.stack : error) }),
  )
  parentPort?.postMessage(reply)
})

import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { MemoryEngine } from '../engine/memory-engine'
import type { Numbered, Question, Replies, Reply, WorkerSettings } from './messages'
import { readSnapshot, saveSnapshot } from './snapshot'

/** The search in a thread of its own: whatever it does, other answers of the CMS do not wait for it. */

const settings: WorkerSettings = workerData
let engine = new MemoryEngine()

/** So many documents at a time: a question that comes meanwhile waits no longer than for these. */
const batch = 20

const answer = async (question: Question): Promise<Replies[Question['does']]> => {
  switch (question.does) {
    case 'open':
      engine = new MemoryEngine(readSnapshot(settings))
      return undefined
    case 'known':
      return engine.fingerprints()
    case 'search':
      return engine.search(question.request)
    case 'save':
      saveSnapshot(engine.data(), settings)
      return undefined
    case 'ready':
      while (engine.settle(batch)) await nextTurn()
      return undefined
    case 'remove':
      for (const documentId of question.documentIds) engine.remove(documentId)
      return undefined
    case 'put':
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

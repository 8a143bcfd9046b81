import { AsyncLocalStorage } from 'node:async_hooks'

/** Which answers of the CMS something was made from. */
export interface UsedAnswers {
  /** Their addresses, as asked, with their tags. */
  tags: Map<string, string>
  /** Whether all of them had a tag: then asking them again tells whether anything has changed. */
  areTagged: boolean
  /** Whether the CMS owed one: what was made lacks something. */
  isIncomplete: boolean
}

// The front server and Nuxt's build each have a copy of this module; both must write into the same place.
const name = Symbol.for('buendnis.used-answers')
const known: unknown = Reflect.get(globalThis, name)
const storage: AsyncLocalStorage<UsedAnswers> = known instanceof AsyncLocalStorage ? known : new AsyncLocalStorage()
Reflect.set(globalThis, name, storage)

/** Runs work and tells what it asked the CMS. For servers alone. */
export const collectAnswers = async <Result>(work: () => Promise<Result>): Promise<{ result: Result, used: UsedAnswers }> => {
  const used: UsedAnswers = { tags: new Map(), areTagged: true, isIncomplete: false }
  return { result: await storage.run(used, work), used }
}

/** Notes an answer; nobody may be listening. Two different ones under one address tell that the content has changed meanwhile. */
export const noteAnswer = (url: string, etag: unknown): void => {
  const used = storage.getStore()
  if (!used) return
  const isSame = typeof etag === 'string' && (used.tags.get(url) ?? etag) === etag
  if (isSame) used.tags.set(url, etag)
  else used.areTagged = false
}

/** Notes that the CMS gave no answer. */
export const noteFailure = (): void => {
  const used = storage.getStore()
  if (used) used.isIncomplete = true
}

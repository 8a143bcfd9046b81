import { AsyncLocalStorage } from 'node:async_hooks'

const frames = new AsyncLocalStorage<'machine'>()

/** Runs what writes words of a machine, so that they are known as that. */
export const asMachine = <Result>(work: () => Promise<Result>): Promise<Result> => frames.run('machine', work)

/** Who makes the words that are written right now. */
export const makerOf = (): 'machine' | 'person' => frames.getStore() ?? 'person'

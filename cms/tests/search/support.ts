import { SearchAnswerSchema, type SearchHit } from '@buendnis/contract'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import request from 'supertest'
import { parse } from 'yaml'
import { z } from 'zod'
import { cmsRoot, templatePath, testFolder } from '../support/paths'
import { launch, startServer, type RunningServer } from '../support/server'

/** Asks until a condition holds. A bound, not a stop-watch: slow machines may take their time. */
export const eventually = async (holds: () => Promise<boolean>, what: string, seconds = 20) => {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    if (await holds()) return
    await wait(50)
  }
  throw new Error(`Not within ${seconds} s: ${what}`)
}

export const searchApi = (url: string) => {
  const ask = async (query: Readonly<Record<string, string>>) =>
    request(url).get(`/api/search?${new URLSearchParams(query).toString()}`)
  const find = async (q: string, locale = 'de', more: Readonly<Record<string, string>> = {}): Promise<SearchHit[]> => {
    const { status, body, text } = await ask({ q, locale, ...more })
    if (status !== 200) throw new Error(`${q}: ${status} ${text}`)
    return SearchAnswerSchema.parse(body).data
  }
  return {
    ask,
    find,
    /** Waits until the index of a process that has just started answers. */
    ready: async () => eventually(async () => (await ask({ q: 'a' })).status === 200, 'the search answers', 60),
  }
}

/** A server on a copy of the seeded database whose search answers. */
export const startSearchServer = async (name: string, more: Record<string, string> = {}): Promise<RunningServer> => {
  const server = await startServer(name, more)
  await searchApi(server.url).ready()
  return server
}

/** A copy of the seeded database that several processes may use, together or one after the other. */
export const copyDatabase = (name: string) => {
  mkdirSync(testFolder, { recursive: true })
  const file = path.join(testFolder, `${name}-${process.pid}.db`)
  copyFileSync(templatePath(), file)
  return {
    start: async (): Promise<RunningServer> => {
      const server = await launch({ DATABASE_FILENAME: file })
      await searchApi(server.url).ready()
      return server
    },
    remove: () => rmSync(file, { force: true }),
  }
}

const entrySchema = z.object({
  locale: z.string(), q: z.string(), kind: z.string().optional(), expect: z.array(z.string()).optional(),
})

export const readQueries = (file: string) =>
  z.array(entrySchema).parse(parse(readFileSync(path.join(__dirname, file), 'utf8')))

/** documentId → name of the seed file (`offers/kindergeld`), which is how the golden list names documents. */
export const readSeedNames = (): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const set of ['base', 'demo']) {
    const root = path.join(cmsRoot, 'seed', set)
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/^[^.]+\.yml$/.test(file)) continue
      const [, documentId] = /^documentId: (\S+)/m.exec(readFileSync(path.join(root, file), 'utf8')) ?? []
      if (documentId) names.set(documentId, file.replace('.yml', ''))
    }
  }
  return names
}

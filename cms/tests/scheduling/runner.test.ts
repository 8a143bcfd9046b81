import { copyFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { movableClock, until } from '../support/clock'
import { signIn } from '../support/editor'
import { templatePath, testFolder } from '../support/paths'
import { launch, type RunningServer } from '../support/server'

const name = 'publish-and-unpublish'
const runSchema = z.object({
  next_at: z.number(), taken_until: z.number().nullable(), ended_at: z.number().nullable(), failed: z.number().nullable(),
  message: z.string().nullable(),
})

const clock = movableClock('runner')
const file = path.join(testFolder, `runner-${process.pid}.db`)
const servers: RunningServer[] = []
let database: DatabaseSync

const readRun = () => runSchema.parse({ ...database.prepare('select * from job_run where name = ?').get(name) })

beforeAll(async () => {
  copyFileSync(templatePath(), file)
  // One after the other: only one may bring the tables up to date.
  for (let count = 0; count < 2; count += 1) servers.push(await launch({ ...clock.environment, DATABASE_FILENAME: file }))
  database = new DatabaseSync(file)
  database.exec('pragma busy_timeout = 5000')
}, 90_000)
afterAll(async () => {
  await Promise.all(servers.map(async server => server.stop()))
  database.close()
  rmSync(file, { force: true })
  clock.remove()
})

test('of two processes one does what is due, once', async () => {
  const [first] = servers
  const editor = await signIn(first?.url ?? '')
  const soon = new Date(Date.now() + 10 * 60_000).toISOString()
  const documentIds = await Promise.all(['eins', 'zwei', 'drei'].map(async title =>
    editor.create('api::page.page', { title: `Seite ${title}`, key: title, slug: `seite-${title}`, publishAt: soon })))
  const versionOf = () => database.prepare('select count(*) as count from content_change where document_id = ?')
  clock.shift(11)
  await until(async () => documentIds.every(id => Number(versionOf().get(id)?.count) > 0))
  clock.shift(13)
  await until(async () => readRun().next_at > Date.now() + 13 * 60_000)
  expect(documentIds.map(id => versionOf().get(id)?.count)).toEqual([1, 1, 1])
  const changes = database.prepare('select distinct version from content_change where document_id in (?, ?, ?)').all(...documentIds)
  expect(changes).toHaveLength(1)
  expect(readRun()).toMatchObject({ taken_until: null, failed: 0 })
  expect(readRun().message).toContain('Erschienen: „Seite eins“')
})

test('what another process has taken is left alone, until that process counts as lost', async () => {
  const later = Date.now() + 20 * 60_000
  database.prepare('update job_run set taken_until = ? where name = ?').run(later + 15 * 60_000, name)
  const { ended_at: before } = readRun()
  clock.shift(20)
  await wait(1000)
  expect(readRun().ended_at).toBe(before)
  clock.shift(36)
  await until(async () => readRun().ended_at !== before)
})

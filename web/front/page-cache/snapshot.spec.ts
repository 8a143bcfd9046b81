import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dayInBerlin } from '../../shared/utils/clock.ts'
import { plain } from '../answer.ts'
import { entryOf, pack, sizeOf } from './entry.ts'
import { createSnapshot } from './snapshot.ts'

const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buendnis-snapshot-'))
  log.mockClear()
})
afterEach(() => rm(folder, { recursive: true }))

const file = () => path.join(folder, 'pages.snapshot')

const written = async () => {
  const answer = await pack(plain(200, 'Ein Angebot. '.repeat(200), { 'content-type': 'text/html; charset=utf-8' }))
  const used = { tags: new Map([['/api/offers', 'W/"1"']]), areTagged: true, isIncomplete: false }
  const entry = entryOf(answer, used, { version: 1, day: dayInBerlin(), since: 0 })
  await createSnapshot(folder, 'one').write([['/angebote', entry]])
  return entry
}

it('gives back what was written, in the same bytes; another build may only show it', async () => {
  const entry = await written()
  const [[key, kept] = []] = await createSnapshot(folder, 'one').read()
  expect(key).toBe('/angebote')
  expect(kept).toMatchObject({ answer: entry.answer, tags: entry.tags, moment: null })
  expect(kept && sizeOf(kept)).toBe(sizeOf(entry))
  expect((await createSnapshot(folder, 'two').read())[0]?.[1].tags).toBeNull()
  expect(log).not.toHaveBeenCalled()
})

it.each([
  ['a changed letter', (text: string) => text.replace('/angebote', '/angebotf')],
  ['the end missing', (text: string) => text.slice(0, -20)],
  ['another format', (text: string) => `0${text}`],
  ['nothing in it', () => ''],
])('is ignored with %s, and says so once', async (_, damage) => {
  await written()
  await writeFile(file(), damage(await readFile(file(), 'utf8')))
  expect(await createSnapshot(folder, 'one').read()).toEqual([])
  expect(log).toHaveBeenCalledTimes(1)
})

it('is nothing before the first one', async () => {
  expect(await createSnapshot(folder, 'one').read()).toEqual([])
  expect(log).not.toHaveBeenCalled()
})

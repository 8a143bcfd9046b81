import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { signIn } from '../support/editor'
import { cmsRoot, templatePath, testFolder } from '../support/paths'
import { environment, launch } from '../support/server'

const database = path.join(testFolder, `seed-${process.pid}.db`)
const seedRoot = path.join(testFolder, `seed-files-${process.pid}`)

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['seed/run.ts', ...args], {
    cwd: cmsRoot, encoding: 'utf8', env: environment(0, { DATABASE_FILENAME: database, SEED_ROOT: seedRoot }),
  })
  return { status, stdout, stderr }
}

const rows = (sql: string, ...values: string[]): unknown[] => {
  const connection = new DatabaseSync(database, { readOnly: true })
  try {
    return connection.prepare(sql).all(...values)
  } finally {
    connection.close()
  }
}

const titles = (documentId: string) =>
  rows('select title from offers where document_id = ? and locale = ? order by published_at is null', documentId, 'de')

const demoOffers = readdirSync(path.join(cmsRoot, 'seed/demo/offers')).filter((name) => /^[a-z0-9-]+\.yml$/.test(name)).sort()
const fileOf = (name: string) => path.join(seedRoot, 'demo/offers', name)
const documentIdOf = (name: string) => /^documentId: (\w+)$/m.exec(readFileSync(fileOf(name), 'utf8'))?.[1] ?? ''
/** What points at offers by their file names; an editor can delete only what nothing points at. */
const pointers = ['base', 'demo'].flatMap((set) =>
  readdirSync(path.join(cmsRoot, 'seed', set), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(position-papers|guide-steps|responsibilities)\/[a-z0-9-]+\.yml$/.test(name))
    .map((name) => readFileSync(path.join(cmsRoot, 'seed', set, name), 'utf8'))).join()
const [edited = '', untouched = '', ...others] = demoOffers
const deleted = others.find((name) => !pointers.includes(path.parse(name).name)) ?? ''

const changeTitle = (name: string) => {
  writeFileSync(fileOf(name), readFileSync(fileOf(name), 'utf8').replace(/^title: .*$/m, 'title: Neuer Titel aus der Datei'))
}

beforeAll(async () => {
  copyFileSync(templatePath(), database)
  for (const set of ['base', 'demo']) cpSync(path.join(cmsRoot, 'seed', set), path.join(seedRoot, set), { recursive: true })
  cpSync(path.join(cmsRoot, 'seed/files'), path.join(seedRoot, 'files'), { recursive: true })
  const server = await launch({ DATABASE_FILENAME: database })
  const editor = await signIn(server.url)
  await editor.update('api::offer.offer', documentIdOf(edited), { title: 'Von der Redaktion geändert' })
  await editor.remove('api::offer.offer', documentIdOf(deleted))
  await server.stop()
}, 200_000)

afterAll(() => {
  rmSync(database, { force: true })
  rmSync(seedRoot, { force: true, recursive: true })
})

test('a second run changes nothing', () => {
  const before = rows('select id, document_id, updated_at from offers order by id')
  const { status, stdout } = run()
  expect(status).toBe(0)
  expect(stdout).toContain('Inhalte geschrieben: 0')
  expect(rows('select id, document_id, updated_at from offers order by id')).toEqual(before)
}, 150_000)

test('a changed file updates what nobody touched; what an editor changed or deleted stays so', () => {
  for (const name of [edited, untouched, deleted]) changeTitle(name)
  const { status, stdout } = run()
  expect(status).toBe(0)
  expect(stdout).toContain('Inhalte geschrieben: 1')
  expect(stdout).toContain('geändert und behalten: 2')
  expect(titles(documentIdOf(untouched))).toEqual([{ title: 'Neuer Titel aus der Datei' }, { title: 'Neuer Titel aus der Datei' }])
  expect(titles(documentIdOf(edited))).toContainEqual({ title: 'Von der Redaktion geändert' })
  expect(titles(documentIdOf(deleted))).toEqual([])
}, 150_000)

test('volume comes and goes', () => {
  const { status } = run('--volume', '40')
  expect(status).toBe(0)
  const count = 'select count(*) as count from offers where document_id like \'volumeoffer%\''
  expect(rows(count)).toEqual([{ count: 40 * 8 * 2 }])
  expect(rows('select count(*) as count from components_fields_places where street_address like \'Musterstraße %\' and postal_code = \'37073\' and latitude is not null'))
    .toEqual([{ count: expect.any(Number) }])
  const components = rows('select count(*) as count from components_fields_phones')
  expect(run('--remove-volume').status).toBe(0)
  expect(rows(count)).toEqual([{ count: 0 }])
  expect(rows('select count(*) as count from components_fields_phones')).not.toEqual(components)
  expect(rows('select count(*) as count from offers_cmps where entity_id not in (select id from offers)')).toEqual([{ count: 0 }])
}, 200_000)

test('removing the demo content keeps and names what was edited', () => {
  const { status, stdout } = run('--remove-demo')
  expect(status).toBe(0)
  expect(stdout).toContain('Bleibt, weil bearbeitet: Angebot „Von der Redaktion geändert“')
  expect(titles(documentIdOf(edited))).not.toEqual([])
  for (const name of demoOffers.filter(candidate => candidate !== edited)) {
    expect(titles(documentIdOf(name))).toEqual([])
  }
  expect(rows('select id from topics limit 1')).toHaveLength(1)
  expect(rows('select id from offers where kind = ? limit 1', 'right')).toHaveLength(1)
}, 150_000)

test('wrong arguments are answered in one sentence', () => {
  expect(run('--volume', 'viele')).toMatchObject({ status: 2, stderr: '--volume braucht eine ganze Zahl von 1 bis 100000.\n' })
  expect(run('--alles').status).toBe(2)
}, 150_000)

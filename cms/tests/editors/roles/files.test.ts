import request from 'supertest'
import { z } from 'zod'
import { adminCaller } from '../../support/accounts'
import { photo } from '../../support/pictures'
import { roleCodes, type Role } from './expectations'
import { publishedEntry, uidOf } from './fixtures'
import { openHouse, type Answer, type House } from './house'
import { call, isRefused, refusedFor } from './refusals'

let house: House
/** An institution and what belongs to it, by a short name. */
const ids: Record<string, string> = {}

const fileSchema = z.array(z.object({ id: z.number(), hash: z.string(), url: z.string() }))
let picture: Buffer
const files: Record<string, z.infer<typeof fileSchema>[number]> = {}
let folder: number

const upload = (role: Role, query = '', info: object = {}) => request(house.url).post(`/upload${query}`)
  .set('Authorization', `Bearer ${house.tokenOf(role)}`).timeout(20_000)
  .field('fileInfo', JSON.stringify({ alternativeText: 'Ein Kreis', ...info }))
const store = async (name: string, role: Role) => {
  const [file] = fileSchema.parse((await upload(role).attach('files', picture, `${name}.jpg`)).body)
  if (file) files[name] = file
}
const idOf = (name: string) => files[name]?.id ?? 0
const rename = (role: Role, name: string) => upload(role, `?id=${idOf(name)}`, { name: `Neu ${name}` })
const replace = (role: Role, name: string) => upload(role, `?id=${idOf(name)}`).attach('files', picture, 'neu.jpg')

const move = (role: Role, name: string) =>
  house.send(role, call('post /upload/actions/bulk-move', { fileIds: [idOf(name)], destinationFolderId: folder }))

beforeAll(async () => {
  house = await openHouse('files')
  ids.institution = house.ground.institution
  ids.ownInstitution = house.ownInstitution
  ids.ownNews = await publishedEntry(house.editor, 'news-item', { ...house.ground, institution: house.ownInstitution })
  picture = await photo(40, 30)
  await store('own', 'institution')
  await store('logo', 'institution')
  await store('foreign', 'coordination')
  await store('shared', 'institution')
  const made = await house.send('coordination', call('post /upload/folders', { name: 'Ordner', parent: null }))
  folder = z.object({ data: z.object({ id: z.number() }) }).parse(made.body).data.id
}, 90_000)
afterAll(async () => {
  const all = Object.values(files).map(({ id }) => id)
  await house.editor.update(uidOf('institution'), ids.ownInstitution ?? '', { logo: null })
  await house.editor.publish(uidOf('institution'), ids.ownInstitution ?? '')
  await house.editor.update(uidOf('institution'), ids.institution ?? '', { logo: null })
  for (const id of all) await house.send('coordination', call(`delete /upload/files/${id}`))
  await house.stop()
})

/** Coordination may, and does so at the end. */
const kept = Promise.resolve<Answer>({ status: 200, text: '', body: {} })
type Run = (role: Role, name: string) => PromiseLike<Answer>
const rows: readonly (readonly [action: string, whose: string, who: string, run: Run])[] = [
  ['read', 'own', 'citr', (role, name) => house.send(role, call(`get /upload/files/${idOf(name)}`))],
  ['read', 'foreign', 'ctr', (role, name) => house.send(role, call(`get /upload/files/${idOf(name)}`))],
  ['rename', 'own', 'ci', rename],
  ['rename', 'foreign', 'c', rename],
  ['replace', 'own', 'ci', replace],
  ['replace', 'foreign', 'c', replace],
  ['move', 'own', 'c', (role, name) => move(role, name)],
  ['move', 'foreign', 'c', (role, name) => move(role, name)],
  ['delete many', 'own', 'c', (role) => house.send(role, call('post /upload/actions/bulk-delete', { fileIds: [] }))],
  ['delete a folder', 'none', 'c', (role) => house.send(role, call('post /upload/actions/bulk-delete', { folderIds: [] }))],
  ['delete', 'foreign', 'c', (role, name) =>
    (role === 'coordination' ? kept : house.send(role, call(`delete /upload/files/${idOf(name)}`)))],
]

test.each(rows)('%s %s: "%s"', async (_action, name, who, run) => {
  const refused: Role[] = []
  for (const role of roleCodes) {
    const answer = await run(role, name)
    if (isRefused(answer)) refused.push(role)
    else if (answer.status >= 300) throw new Error(`${role}: ${answer.status} ${answer.text}`)
  }
  expect(refused).toEqual(refusedFor(who))
})

test('uploading is for coordination and institutions', async () => {
  for (const role of ['translation', 'reading'] as const) {
    expect((await upload(role).attach('files', picture, 'fremd.jpg')).status).toBe(403)
  }
  const { text } = await house.send('institution', call('get /upload/files?pageSize=100'))
  expect([text.includes(files.own?.hash ?? '-'), text.includes(files.foreign?.hash ?? '-')]).toEqual([true, false])
})

test('an institution puts its own files into its entries, and no others, however it names them', async () => {
  const put = async (type: string, entry: string, data: object) => (await house.send('institution',
    call(`put /content-manager/collection-types/${uidOf(type)}/${ids[entry]}?locale=de`, data))).status
  const foreign = idOf('foreign')
  const forms = [foreign, String(foreign), { id: foreign }, [foreign], { set: [foreign] }, { connect: [{ id: foreign }] }]
  for (const value of forms) {
    expect([value, await put('institution', 'ownInstitution', { logo: value })]).toEqual([value, 403])
  }
  const image = (name: string) => [{
    type: 'image', children: [{ type: 'text', text: '' }],
    image: {
      ...files[name], name: 'x', ext: '.jpg', mime: 'image/jpeg', width: 40, height: 30, size: 1, provider: 'local',
      createdAt: '2026-01-01', updatedAt: '2026-01-01', alternativeText: 'Ein Kreis',
    },
  }]
  expect(await put('news-item', 'ownNews', { body: image('foreign') })).toBe(403)
  expect(await put('news-item', 'ownNews', { body: image('own') })).toBe(200)
  expect(await put('institution', 'ownInstitution', { logo: idOf('logo') })).toBe(200)
  expect(await put('institution', 'ownInstitution', { logo: idOf('logo'), website: 'https://example.org' })).toBe(200)
})

test('a public file stays as it is while changes wait, and where it is somebody else\'s at any time', async () => {
  const superAdmin = adminCaller(house.url, house.editor.token)
  await house.editor.publish(uidOf('institution'), ids.ownInstitution ?? '')
  expect((await rename('institution', 'logo')).status).toBe(200)
  await superAdmin('PUT', '/buendnis/approval/setting', { mode: 'waits' })
  for (const answer of [await rename('institution', 'logo'), await replace('institution', 'logo')]) {
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('schon auf der Website')])
  }
  expect((await replace('institution', 'own')).status).toBe(200)
  await superAdmin('PUT', '/buendnis/approval/setting', { mode: 'direct' })
  expect((await replace('institution', 'logo')).status).toBe(200)
  await house.editor.update(uidOf('institution'), ids.institution ?? '', { logo: idOf('shared') })
  expect((await rename('institution', 'shared')).status).toBe(403)
  const { text } = await house.send('coordination', call('get /buendnis/audit?group=settings'))
  expect(text).toContain('Änderungen der Institutionen warten')
})

test('a picture that coordination has put into an entry stays there when its institution saves', async () => {
  const path = `/content-manager/collection-types/${uidOf('news-item')}/${ids.ownNews}?locale=de`
  await store('chosen', 'coordination')
  expect((await house.send('coordination', call(`put ${path}`, { image: idOf('chosen') }))).status).toBe(200)
  expect((await house.send('institution', call(`put ${path}`, { title: 'Herbstfest', image: idOf('chosen') }))).status).toBe(200)
  expect((await replace('institution', 'chosen')).status).toBe(403)
  await house.editor.update(uidOf('news-item'), ids.ownNews ?? '', { image: null })
})

test('what waits for coordination keeps its pictures until it is taken back', async () => {
  const entry = `${uidOf('news-item')}/${ids.ownNews}`
  await store('waiting', 'institution')
  await house.send('coordination', call('put /buendnis/approval/setting', { mode: 'waits' }))
  const saved = call(`put /content-manager/collection-types/${entry}?locale=de`, { image: idOf('waiting') })
  expect((await house.send('institution', saved)).status).toBe(200)
  expect((await replace('institution', 'waiting')).status).toBe(200)
  const handedIn = await house.send('institution', call(`post /buendnis/approval/entries/${entry}`, {}))
  const { data } = z.object({ data: z.object({ request: z.object({ id: z.number() }) }) }).parse(handedIn.body)
  for (const answer of [await rename('institution', 'waiting'), await replace('institution', 'waiting')]) {
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('wartet')])
  }
  await house.send('institution', call(`post /buendnis/approval/requests/${data.request.id}/withdraw`))
  expect((await replace('institution', 'waiting')).status).toBe(200)
  await house.editor.update(uidOf('news-item'), ids.ownNews ?? '', { image: null })
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { z } from 'zod'
import { adminCaller } from '../../support/accounts'
import { cmsRoot, templatePath } from '../../support/paths'
import { photo } from '../../support/pictures'
import { roleCodes, type Role } from './expectations'
import { entries, publishedEntry, uidOf } from './fixtures'
import { openHouse, type Answer, type Call, type House } from './house'
import { emptyRoutes, entryRoutes, ownRoutes, strapiRoutes } from './route-expectations'

/** A word that stands in drafts of others alone: an institution must meet it nowhere. */
const secret = 'Verschwiegen'

let house: House
/** Drafts and entries of others and its own, by a short name. */
const ids: Record<string, string> = {}

const to = (name: string) => ({ connect: [{ documentId: ids[name] }] })
const call = (text: string, body: object = {}): Call => {
  const [method = '', address = ''] = text.split(' ')
  const known = (['get', 'post', 'put', 'delete'] as const).find((one) => one === method.toLowerCase())
  if (!known) throw new Error(text)
  return { method: known, path: address, ...(known === 'get' ? {} : { body }) }
}
const may = (who: string, role: Role) => who.includes(role.charAt(0))
const isRefused = ({ status, text }: Answer) =>
  [401, 403, 404, 405].includes(status) || /gehört nicht zu Ihrer Institution|Diesen Eintrag sehen Sie nicht/.test(text)
const refusalsOf = async (one: Call) => {
  const refused: Role[] = []
  for (const role of roleCodes) {
    const answer = await house.send(role, one)
    if (answer.status >= 500) throw new Error(`${role} ${one.method} ${one.path}: ${answer.status} ${answer.text}`)
    if (isRefused(answer)) refused.push(role)
  }
  return refused
}
const refusedFor = (who: string) => roleCodes.filter((role) => !may(who, role))

beforeAll(async () => {
  house = await openHouse('gaps')
  const { editor, ground, ownInstitution } = house
  const draft = async (type: string, more: object = {}) =>
    editor.create(uidOf(type), { ...entries[type]?.data(ground), [type === 'topic' || type === 'institution' ? 'name' : 'title']: `${secret} ${type}`, ...more })
  ids.institution = ground.institution
  ids.ownInstitution = ownInstitution
  ids.topic = ground.topic
  ids.paper = ground.paper
  ids.matter = ground.matter
  for (const type of ['topic', 'institution', 'offer', 'news-item', 'position-paper', 'guide']) ids[`draft ${type}`] = await draft(type)
  ids.step = await editor.create(uidOf('guide-step'), { ...entries['guide-step']?.data(ground), title: `${secret} Schritt` })
  ids.foreignNews = await publishedEntry(editor, 'news-item', ground)
  ids.foreignOffer = await publishedEntry(editor, 'offer', ground, { title: `Anderes ${secret}` })
  ids.ownNews = await publishedEntry(editor, 'news-item', { ...ground, institution: ownInstitution })
  ids.ownOffer = await publishedEntry(editor, 'offer', { ...ground, institution: ownInstitution })
}, 90_000)
afterAll(async () => house.stop())

describe('the dashboard\'s own routes', () => {
  const routes = z.array(z.string()).parse(JSON.parse(execFileSync(process.execPath, ['-e', `
    const { adminRoutes } = require('./dist/src/rooms.js')
    process.stdout.write(JSON.stringify(adminRoutes.map(({ method, path }) => method + ' ' + path)), () => process.exit())
  `], { cwd: cmsRoot, timeout: 20_000, encoding: 'utf8' })))

  const fill = (route: string, documentId = 'nobody') => call(route.replace(' /', ' /buendnis/')
    .replace(':uid', uidOf('offer')).replace(/:documentId|:source/, documentId).replace(':target', 'nobody')
    .replace(':id', '999999').replace(':year', '2026').replace(':name', 'checks'))

  test('have a row each', () => {
    expect(routes.sort()).toEqual([...Object.keys(ownRoutes), ...Object.keys(entryRoutes)].sort())
  })

  test.each(Object.entries(ownRoutes))('%s: %s', async (route, who) => {
    const one = fill(route)
    expect((await request(house.url)[one.method](one.path)).status).toBe(401)
    // Who may learns that there is no such thing.
    const refused: Role[] = []
    for (const role of roleCodes) {
      const { status, text } = await house.send(role, one)
      if (status === 403) refused.push(role)
      else if (status >= 500) throw new Error(`${role}: ${status} ${text}`)
    }
    expect(refused).toEqual(refusedFor(who))
  })

  test.each(Object.entries(entryRoutes))('%s: %s, not about others', async (route, who) => {
    expect(await refusalsOf(fill(route, ids.ownOffer))).toEqual(refusedFor(who))
    const foreign = fill(route, ids['draft offer'])
    expect(await refusalsOf(foreign)).toEqual(refusedFor(emptyRoutes.includes(route) ? who : who.replace('i', '')))
    expect((await house.send('institution', foreign)).text).not.toContain(secret)
  })
})

test.each(strapiRoutes)('Strapi: %s: "%s"', async (text, who) => {
  expect(await refusalsOf(call(text))).toEqual(refusedFor(who))
})

test('nobody gives themselves a role', async () => {
  const me = z.object({ data: z.object({ roles: z.array(z.object({ code: z.string() })) }) })
  for (const role of roleCodes) {
    await house.send(role, call('put /admin/users/me', { roles: [1], isActive: true }))
    const { body } = await house.send(role, call('get /admin/users/me'))
    expect(me.parse(body).data.roles.map(({ code }) => code)).toEqual([role])
  }
})

describe('relations', () => {
  /** Whose entry, its field, and what it is to name; who may. */
  const rows: readonly (readonly [type: string, entry: string, field: string, target: string, who: string])[] = [
    ['offer', 'ownOffer', 'topics', 'topic', 'ci'],
    ['offer', 'foreignOffer', 'topics', 'topic', 'c'],
    ['offer', 'ownOffer', 'positionPapers', 'paper', 'c'],
    ['offer', 'ownOffer', 'responsibilities', 'matter', 'c'],
    ['offer', 'ownOffer', 'guideSteps', 'step', 'c'],
    ['offer', 'foreignOffer', 'institution', 'institution', 'c'],
    ['news-item', 'ownNews', 'topics', 'topic', 'ci'],
    ['news-item', 'ownNews', 'positionPapers', 'paper', 'c'],
    ['news-item', 'foreignNews', 'topics', 'topic', 'c'],
    ['institution', 'ownInstitution', 'positionPapers', 'paper', 'c'],
    ['institution', 'institution', 'offers', 'foreignOffer', 'c'],
    ['topic', 'topic', 'offers', 'ownOffer', 'c'],
    ['topic', 'topic', 'newsItems', 'ownNews', 'c'],
    ['position-paper', 'paper', 'signatories', 'ownInstitution', 'c'],
    ['position-paper', 'paper', 'relatedOffers', 'ownOffer', 'c'],
    ['position-paper', 'paper', 'relatedNews', 'ownNews', 'c'],
    ['responsibility', 'matter', 'offers', 'ownOffer', 'c'],
    ['guide-step', 'step', 'offers', 'ownOffer', 'c'],
  ]
  const put = (type: string, entry: string, data: object) =>
    call(`put /content-manager/collection-types/${uidOf(type)}/${ids[entry]}?locale=de`, data)

  /** Whether the entry names the other one now. What a role may not write Strapi leaves out of a form without a word. */
  const names = async (type: string, entry: string, field: string, target: string) => {
    const found = await adminCaller(house.url, house.editor.token)(
      'GET', `/content-manager/relations/${uidOf(type)}/${ids[entry]}/${field}?locale=de&pageSize=100`)
    return JSON.stringify(found).includes(ids[target] ?? 'nothing')
  }
  const part = async (type: string, entry: string, field: string, target: string) => {
    await house.editor.update(uidOf(type), ids[entry] ?? '', { [field]: { disconnect: [{ documentId: ids[target] }] } })
  }

  test.each(rows)('%s of %s: %s -> %s: "%s"', async (type, entry, field, target, who) => {
    await part(type, entry, field, target)
    const done: Role[] = []
    for (const role of roleCodes) {
      const { status, text } = await house.send(role, put(type, entry, { [field]: to(target) }))
      if (status >= 500) throw new Error(`${role}: ${text}`)
      if (!await names(type, entry, field, target)) continue
      done.push(role)
      await part(type, entry, field, target)
    }
    expect(done).toEqual(roleCodes.filter((role) => may(who, role)))
  })

  /** What would make an entry somebody else's, or somebody else's entry its own. */
  test.each([
    ['offer', 'ownOffer', 'institution', 'institution'],
    ['offer', 'foreignOffer', 'institution', 'ownInstitution'],
    ['institution', 'ownInstitution', 'offers', 'foreignOffer'],
    ['institution', 'ownInstitution', 'newsItems', 'foreignNews'],
    ['news-item', 'ownNews', 'institutions', 'institution'],
    ['news-item', 'foreignNews', 'institutions', 'ownInstitution'],
  ])('%s of %s: %s -> %s happens in no form', async (type, entry, field, target) => {
    const named = { documentId: ids[target] }
    for (const value of [{ connect: [named] }, { set: [named] }, [named], [ids[target]], ids[target]]) {
      const { status } = await house.send('institution', put(type, entry, { [field]: value }))
      expect([status < 500, await names(type, entry, field, target)]).toEqual([true, false])
    }
  })

  const schemas = Object.keys(entries).flatMap((type) => {
    const file = path.join(cmsRoot, 'src', 'api', type, 'content-types', type, 'schema.json')
    const { attributes } = z.object({ attributes: z.record(z.string(), z.object({ type: z.string() })) })
      .parse(JSON.parse(readFileSync(file, 'utf8')))
    return Object.entries(attributes).flatMap(([field, one]) => (one.type === 'relation' ? [[type, field] as const] : []))
  })

  test('a picker tells an institution nothing of drafts of others', async () => {
    const { editor } = house
    // By coordination, which may: now the own entries name drafts of others.
    await editor.update(uidOf('offer'), ids.ownOffer ?? '', { topics: to('draft topic') })
    await editor.update(uidOf('news-item'), ids.ownNews ?? '', { topics: to('draft topic') })
    await editor.update(uidOf('position-paper'), ids['draft position-paper'] ?? '', {
      signatories: to('ownInstitution'), relatedOffers: to('ownOffer'), relatedNews: to('ownNews'),
    })
    await editor.update(uidOf('guide-step'), ids.step ?? '', { offers: to('ownOffer') })
    const own: Record<string, string | undefined> = {
      'offer': ids.ownOffer, 'news-item': ids.ownNews, 'institution': ids.ownInstitution, 'topic': ids.topic,
    }
    const leaks: string[] = []
    for (const [type, field] of schemas) {
      const base = `/content-manager/relations/${uidOf(type)}`
      const addresses = [
        `${base}/${field}?pageSize=100&locale=de`, `${base}/${field}?_q=${secret}&pageSize=100&locale=de`,
        ...(own[type] ? [`${base}/${own[type]}/${field}?pageSize=100&locale=de`, `${base}/${field}?id=${own[type]}&pageSize=100&locale=de&_q=${secret}`] : []),
      ]
      for (const address of addresses) {
        const { text, status } = await house.send('institution', call(`get ${address}`))
        if (text.includes(secret) || status >= 500) leaks.push(`${status} ${address}`)
      }
    }
    expect(leaks).toEqual([])
  })

  test('nor does the history of its own entries', async () => {
    const base = `/buendnis/history/${uidOf('offer')}/${ids.ownOffer}`
    const list = await house.send('institution', call(`get ${base}`))
    const { data } = z.object({ data: z.object({ revisions: z.array(z.object({ id: z.number() })) }) }).parse(list.body)
    expect(data.revisions.length).toBeGreaterThan(1)
    for (const { id } of data.revisions) {
      const read = (role: Role) => house.send(role, call(`get ${base}/${id}?against=previous`))
      expect((await read('institution')).text).not.toContain(secret)
    }
    const newest = `${base}/${data.revisions[0]?.id}?against=previous`
    expect((await house.send('coordination', call(`get ${newest}`))).text).toContain(`${secret} topic`)
    expect((await house.send('institution', call(`get ${newest}`))).text).toContain('ein Entwurf')
    const usage = await house.send('institution', call(`get /buendnis/usage/${uidOf('topic')}/${ids.topic}`))
    expect([usage.status, usage.text.includes('Entwurf')]).toEqual([200, false])
  })
})

describe('files', () => {
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
    picture = await photo(40, 30)
    await store('own', 'institution')
    await store('logo', 'institution')
    await store('foreign', 'coordination')
    await store('shared', 'institution')
    const made = await house.send('coordination', call('post /upload/folders', { name: 'Ordner', parent: null }))
    folder = z.object({ data: z.object({ id: z.number() }) }).parse(made.body).data.id
  })
  afterAll(async () => {
    const all = Object.values(files).map(({ id }) => id)
    await house.editor.update(uidOf('institution'), ids.ownInstitution ?? '', { logo: null })
    await house.editor.publish(uidOf('institution'), ids.ownInstitution ?? '')
    await house.editor.update(uidOf('institution'), ids.institution ?? '', { logo: null })
    for (const id of all) await house.send('coordination', call(`delete /upload/files/${id}`))
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
})

test('what the roles may stands in the database once, with its conditions, and so it stays at the next start', async () => {
  // The seeded database has had its first start; this server was its second one.
  const rowSchema = z.object({ code: z.string(), action: z.string(), subject: z.string().nullable(), conditions: z.string() })
  const database = new DatabaseSync(templatePath(), { readOnly: true })
  const rows = z.array(rowSchema).parse(database.prepare(`
    select r.code, p.action, p.subject, p.conditions from admin_permissions p
    join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
  `).all())
  database.close()
  const superAdmin = adminCaller(house.url, house.editor.token)
  await superAdmin('PUT', '/buendnis/approval/setting', { mode: 'waits' })
  const { data: roles } = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) })
    .parse(await superAdmin('GET', '/admin/roles'))
  const permissionSchema = z.object({ data: z.array(z.object({
    action: z.string(), subject: z.string().nullable(), conditions: z.array(z.string()),
  })) })
  for (const code of roleCodes) {
    const { data } = permissionSchema.parse(await superAdmin('GET', `/admin/roles/${roles.find((role) => role.code === code)?.id}/permissions`))
    const now = data.map(({ action, subject, conditions }) => `${action} ${subject} ${conditions.join()}`).sort()
    const before = rows.filter((row) => row.code === code)
      .map(({ action, subject, conditions }) => `${action} ${subject} ${z.array(z.string()).parse(JSON.parse(conditions)).join()}`).sort()
    expect(now).toEqual(before)
    expect(new Set(now).size).toBe(now.length)
    if (code !== 'institution') continue
    const free = data.filter(({ conditions }) => conditions.length === 0).map(({ action }) => action).sort()
    expect(free).toEqual(['plugin::upload.assets.copy-link', 'plugin::upload.assets.create', 'plugin::upload.assets.download'])
  }
})

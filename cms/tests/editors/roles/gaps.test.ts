import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import request from 'supertest'
import { z } from 'zod'
import { adminCaller } from '../../support/accounts'
import { cmsRoot, templatePath } from '../../support/paths'
import { roleCodes, type Role } from './expectations'
import { entries, publishedEntry, uidOf } from './fixtures'
import { openHouse, type Call, type House } from './house'
import { call, isRefused, may, refusedFor } from './refusals'
import { emptyRoutes, entryRoutes, ownRoutes, strapiRoutes } from './route-expectations'

/** A word that stands in drafts of others alone: an institution must meet it nowhere. */
const secret = 'Verschwiegen'

let house: House
/** Drafts and entries of others and its own, by a short name. */
const ids: Record<string, string> = {}

const to = (name: string) => ({ connect: [{ documentId: ids[name] }] })
const refusalsOf = async (one: Call) => {
  const refused: Role[] = []
  for (const role of roleCodes) {
    const answer = await house.send(role, one)
    if (answer.status >= 500) throw new Error(`${role} ${one.method} ${one.path}: ${answer.status} ${answer.text}`)
    if (isRefused(answer)) refused.push(role)
  }
  return refused
}
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

  test('the form of a new offer offers an institution its own house and the topics', async () => {
    for (const [field, ...names] of [['institution', 'ownInstitution'], ['topics', 'topic']]) {
      const { status, text } = await house.send('institution', call(`get /content-manager/relations/${uidOf('offer')}/${field}?id=&pageSize=100&locale=de&_q=`))
      expect([field, status, names.every(name => text.includes(ids[name] ?? 'nothing'))]).toEqual([field, 200, true])
    }
  })

  test('how translations stand an institution hears of its own entries only', async () => {
    const { body } = await house.send('institution', call(`get /buendnis/translations/states/${uidOf('offer')}?documentIds=${ids.ownOffer},${ids.foreignOffer}`))
    expect(Object.keys(z.object({ data: z.record(z.string(), z.unknown()) }).parse(body).data)).toEqual([ids.ownOffer])
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

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { adminCaller } from '../../support/accounts'
import { cmsRoot } from '../../support/paths'
import { actions, mayDo, ownedTypes, roleCodes, type Action, type Role, type Whose } from './expectations'
import { entries, plainTypes, publishedEntry, uidOf, type Ground } from './fixtures'
import { openHouse, type Call, type House } from './house'

let house: House

const singleTypes = ['site']
const language = 'tr'

const listSchema = z.object({ results: z.array(z.object({ documentId: z.string() })) })

/** An entry for one row of the table: one that is there, and one more to delete. */
interface Subject { readonly type: string, readonly whose: Whose, readonly id: string, readonly spare: string }

const groundOf = (whose: Whose): Ground => (whose === 'own' ? { ...house.ground, institution: house.ownInstitution } : house.ground)

const newSubject = async (type: string, whose: Whose): Promise<Subject> => {
  if (singleTypes.includes(type)) {
    const publish = `/content-manager/single-types/${uidOf(type)}/actions/publish?locale=de`
    await adminCaller(house.url, house.editor.token)('POST', publish, {})
    return { type, whose, id: '', spare: '' }
  }
  const own = groundOf(whose)
  if (type === 'institution' && whose === 'own') return { type, whose, id: house.ownInstitution, spare: house.ownInstitution }
  return {
    type,
    whose,
    id: await publishedEntry(house.editor, type, own),
    spare: await house.editor.create(uidOf(type), entries[type]?.data(own) ?? {}),
  }
}

const callFor = (action: Action, { type, whose, id, spare }: Subject): Call | undefined => {
  const words = { [entries[type]?.words ?? '']: `Neue Worte ${action}` }
  const isSingle = singleTypes.includes(type)
  const base = `/content-manager/${isSingle ? 'single' : 'collection'}-types/${uidOf(type)}`
  const one = isSingle ? base : `${base}/${id}`
  const de = plainTypes.includes(type) ? '' : '?locale=de'
  const other = `?locale=${language}`
  const isDrafted = !plainTypes.includes(type)
  const calls: Record<Action, Call | false> = {
    'list': !isSingle && { method: 'get', path: `${base}?pageSize=100&filters[$and][0][documentId][$eq]=${id}` },
    'read': { method: 'get', path: `${one}${de}` },
    'create': !isSingle && { method: 'post', path: `${base}${de}`, body: entries[type]?.data(groundOf(whose)) ?? {} },
    'update': { method: 'put', path: `${one}${de}`, body: words },
    'publish': isDrafted && { method: 'post', path: `${one}/actions/publish${de}`, body: {} },
    'discard': isDrafted && { method: 'post', path: `${one}/actions/discard${de}`, body: {} },
    'new language': isDrafted && { method: 'put', path: `${one}${other}`, body: translated(type) },
    'update language': isDrafted && { method: 'put', path: `${one}${other}`, body: words },
    'publish language': isDrafted && { method: 'post', path: `${one}/actions/publish${other}`, body: {} },
    'unpublish language': isDrafted && { method: 'post', path: `${one}/actions/unpublish${other}`, body: {} },
    'clone': !isSingle && { method: 'post', path: `${base}/clone/${id}${de}`, body: entries[type]?.data(groundOf(whose)) ?? {} },
    'unpublish': isDrafted && { method: 'post', path: `${one}/actions/unpublish${de}`, body: {} },
    'bulk publish': isDrafted && !isSingle
      && { method: 'post', path: `${base}/actions/bulkPublish${de}`, body: { documentIds: [id], locale: 'de' } },
    'bulk unpublish': isDrafted && !isSingle
      && { method: 'post', path: `${base}/actions/bulkUnpublish${de}`, body: { documentIds: [id], locale: 'de' } },
    'delete': { method: 'delete', path: `${one}${de}` },
    'bulk delete': !isSingle && { method: 'post', path: `${base}/actions/bulkDelete${de}`, body: { documentIds: [spare] } },
  }
  return calls[action] || undefined
}

/** The translated words that a type needs before it can be published. */
const translated = (type: string): object => {
  const all: Record<string, unknown> = { ...entries[type]?.data(house.ground) }
  const names = ['title', 'name', 'text', 'summary', 'whatIsIt', 'whoIsItFor', 'firstStep', 'whatFor', 'note']
  const untranslated = type === 'institution' ? ['name'] : []
  return Object.fromEntries(names.filter((key) => key in all && !untranslated.includes(key)).map((key) => [key, all[key]]))
}

const attempt = async (role: Role, action: Action, subject: Subject): Promise<boolean | undefined> => {
  const call = callFor(action, subject)
  if (!call) return undefined
  const answer = await house.send(role, call)
  if (answer.status === 403) return false
  if (answer.status >= 300) throw new Error(`${role} ${action} ${subject.type}: ${answer.status} ${answer.text}`)
  if (action !== 'list') return true
  return listSchema.parse(answer.body).results.some(({ documentId }) => documentId === subject.id)
}

beforeAll(async () => {
  house = await openHouse('roles')
}, 90_000)
afterAll(async () => house.stop())

test('every type is tried', () => {
  const root = path.join(cmsRoot, 'src', 'api')
  const types = readdirSync(root).filter((name) => readdirSync(path.join(root, name)).includes('content-types'))
  expect(Object.keys(entries).sort()).toEqual(types.sort())
})

const rows = roleCodes.flatMap((role) => Object.keys(entries).flatMap((type) => {
  const whose: Whose[] = role === 'institution' && ownedTypes.includes(type) ? ['own', 'foreign'] : ['foreign']
  return whose.map((one) => ({ role, type, whose: one }))
}))

describe.each(rows)('$role, $type, $whose', ({ role, type, whose }) => {
  let subject: Subject
  beforeAll(async () => {
    subject = await newSubject(type, whose)
  })

  test.each(actions)('%s', async (action) => {
    const result = await attempt(role, action, subject)
    if (result !== undefined) expect(result).toBe(mayDo(role, action, type, whose))
  })
})

test('the panels beside an entry tell an institution nothing of foreign entries', async () => {
  for (const panel of ['media', 'links']) {
    const status = async (id: string) =>
      (await house.send('institution', { method: 'get', path: `/buendnis/${panel}/${uidOf('institution')}/${id}` })).status
    expect([panel, await status(house.ownInstitution)]).toEqual([panel, 200])
    expect([panel, await status(house.ground.institution)]).toEqual([panel, 403])
  }
})

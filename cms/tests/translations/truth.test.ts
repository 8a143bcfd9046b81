import { z } from 'zod'
import { adminCaller } from '../support/accounts'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

const uid = 'api::offer.offer'
const german = { whatIsIt: 'Ein Treffen am Mittwoch.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie.' }
const english = { title: 'A meeting', whatIsIt: 'A meeting on Wednesday.', whoIsItFor: 'For everybody.', firstStep: 'Come.' }

let server: RunningServer
let editor: Editor
let call: ReturnType<typeof adminCaller>
let relations: { institution: object, topics: object }

const listSchema = z.object({ results: z.array(z.object({ documentId: z.string() })) })
const firstOf = async (type: string) => ({
  connect: [{ documentId: listSchema.parse(await call('GET', `/content-manager/collection-types/${type}`)).results[0]?.documentId }],
})

beforeAll(async () => {
  server = await startServer('translation-truth')
  editor = await signIn(server.url)
  call = adminCaller(server.url, editor.token)
  relations = { institution: await firstOf('api::institution.institution'), topics: await firstOf('api::topic.topic') }
}, 90_000)
afterAll(async () => server.stop())

const panelSchema = z.object({ data: z.object({
  languages: z.array(z.object({ locale: z.string(), state: z.string() })),
  differences: z.array(z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
  unknown: z.array(z.string()),
}) })
const panel = async (documentId: string, locale = 'en') =>
  panelSchema.parse(await call('GET', `/buendnis/translations/entries/${uid}/${documentId}?locale=${locale}`)).data
const draftState = async (documentId: string, locale = 'en') =>
  (await panel(documentId, locale)).languages.find(language => language.locale === locale)?.state

const publicState = async (documentId: string, locale = 'en') => {
  const { translation } = await publicApi(server.url).one(`/offers/${documentId}?locale=${locale}`)
  return z.object({ state: z.string() }).parse(translation).state
}

const workSchema = z.object({ data: z.object({ entries: z.array(z.object({
  documentId: z.string(), locale: z.string(), state: z.string(), fields: z.array(z.string()),
})) }) })
const outdated = async () =>
  workSchema.parse(await call('GET', '/buendnis/translations?state=outdated&pageSize=100')).data.entries

/** A public offer in German and English. */
const translated = async (title: string) => {
  const documentId = await editor.create(uid, { title, ...german, kind: 'group', modes: ['online'], ...relations })
  await editor.publish(uid, documentId)
  await editor.update(uid, documentId, english, 'en')
  await editor.publish(uid, documentId, {}, 'en')
  return documentId
}

test('a translation is outdated as soon as the German words are others, for editors first, then in public', async () => {
  const documentId = await translated('Treffpunkt A')
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])

  await editor.update(uid, documentId, { whatIsIt: 'Ein Treffen am Freitag.' })
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['outdated', 'current'])
  await editor.publish(uid, documentId)
  expect(await publicState(documentId)).toBe('outdated')

  expect((await panel(documentId)).differences).toEqual([expect.objectContaining({
    field: 'whatIsIt', before: ['Ein Treffen am Mittwoch.'], after: ['Ein Treffen am Freitag.'],
  })])
  expect((await outdated()).filter(entry => entry.documentId === documentId))
    .toEqual([expect.objectContaining({ locale: 'en', fields: ['Was ist das?'] })])
})

test('what was never written by hand is known, too: the translations of the seed', async () => {
  const offers = await publicApi(server.url).list('/offers?locale=uk&pagination[pageSize]=100')
  const inUkrainian = z.object({ translation: z.object({ locale: z.literal('uk') }) })
  const documentId = String(offers.find(offer => inUkrainian.safeParse(offer).success)?.documentId)
  expect(await publicState(documentId, 'uk')).toBe('current')
  await editor.publish(uid, documentId, { firstStep: 'Rufen Sie ab morgen an.' })
  expect([await draftState(documentId, 'uk'), await publicState(documentId, 'uk')]).toEqual(['outdated', 'outdated'])
  expect((await outdated()).some(entry => entry.documentId === documentId && entry.locale === 'uk')).toBe(true)
})

test('facts and saving without a change alter nothing, whenever it happens', async () => {
  const documentId = await translated('Treffpunkt B')
  await editor.publish(uid, documentId, { childcareDuringVisit: 'yes' })
  await editor.publish(uid, documentId, { ...german })
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])
})

test('German words that come back make it current again', async () => {
  const documentId = await translated('Treffpunkt C')
  await editor.publish(uid, documentId, { whatIsIt: 'Ein Frühstück.' })
  expect(await publicState(documentId)).toBe('outdated')
  await editor.publish(uid, documentId, { whatIsIt: german.whatIsIt })
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])
})

test('only the text that was translated anew is current again', async () => {
  const documentId = await translated('Treffpunkt D')
  await editor.publish(uid, documentId, { whatIsIt: 'Ein Frühstück.', firstStep: 'Rufen Sie an.' })
  await editor.publish(uid, documentId, { whatIsIt: 'A breakfast.' }, 'en')
  expect((await panel(documentId)).differences.map(({ field }) => field)).toEqual(['firstStep'])
  expect(await publicState(documentId)).toBe('outdated')
  await editor.publish(uid, documentId, { firstStep: 'Call us.' }, 'en')
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])
})

test('a comma: somebody says that the meaning is the same', async () => {
  const documentId = await translated('Treffpunkt E')
  await editor.publish(uid, documentId, { firstStep: 'Kommen Sie, bitte.' })
  const version = await publicApi(server.url).version()
  await call('POST', `/buendnis/translations/entries/${uid}/${documentId}/current`, { locales: ['en'], as: 'same-meaning' })
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])
  // The site keeps pages until the content version changes.
  expect(await publicApi(server.url).version()).toBeGreaterThan(version)
  await editor.publish(uid, documentId, { firstStep: 'Schreiben Sie uns.' })
  expect((await panel(documentId)).differences[0]).toMatchObject({ before: ['Kommen Sie, bitte.'], after: ['Schreiben Sie uns.'] })
})

test('said before German is published, it holds in public from then on', async () => {
  const documentId = await translated('Treffpunkt F')
  await editor.update(uid, documentId, { firstStep: 'Kommen Sie, bitte.' })
  await call('POST', `/buendnis/translations/entries/${uid}/${documentId}/current`, { locales: ['en'], as: 'same-meaning' })
  await editor.publish(uid, documentId)
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['current', 'current'])
})

test('a German field that nobody has translated is no outdated one, and a new language starts current', async () => {
  const documentId = await translated('Treffpunkt G')
  await editor.publish(uid, documentId, { alert: 'Heute fällt es aus.' })
  expect([await draftState(documentId), await publicState(documentId)]).toEqual(['incomplete', 'current'])
  expect(await draftState(documentId, 'tr')).toBe('missing')
  await editor.update(uid, documentId, { ...english, alert: 'Bugün yok.' }, 'tr')
  expect(await draftState(documentId, 'tr')).toBe('unpublished')
})

test('dropped drafts and deleted languages know what they say', async () => {
  const documentId = await translated('Treffpunkt H')
  await editor.publish(uid, documentId, { whatIsIt: 'Ein Frühstück.' })
  await editor.update(uid, documentId, { whatIsIt: 'A breakfast.' }, 'en')
  expect(await draftState(documentId)).toBe('current')
  await editor.discard(uid, documentId, 'en')
  expect(await draftState(documentId)).toBe('outdated')
  await editor.remove(uid, documentId, 'en')
  expect(await draftState(documentId)).toBe('missing')
  await editor.update(uid, documentId, english, 'en')
  expect(await draftState(documentId)).toBe('unpublished')
})

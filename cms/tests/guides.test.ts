import { GuideDetailSchema, GuideStepSchema, oneOf, SiteSchema } from '@buendnis/contract'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'

const guideUid = 'api::guide.guide'
const stepUid = 'api::guide-step.guide-step'
const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]

let server: RunningServer
let editor: Editor
let guide: string
let steps: string[]
let offer: string

const detail = async (locale = 'de') =>
  oneOf(GuideDetailSchema).parse(await publicApi(server.url).get(`/guides/by-slug/pruefweg?locale=${locale}`)).data

const listedSteps = async () =>
  (await publicApi(server.url).list('/guide-steps?filters[guide][slug]=pruefweg')).map(({ documentId }) => documentId)

beforeAll(async () => {
  server = await startServer('guides')
  editor = await signIn(server.url)
  const [wohngeld] = await publicApi(server.url).list('/offers?filters[slug]=wohngeld')
  const [helpLine] = await publicApi(server.url).list('/help-lines')
  offer = String(wohngeld?.documentId)
  guide = await editor.create(guideUid, { title: 'Prüfweg', summary: 'Nur zum Prüfen.', order: 1 })
  const connect = (documentId: unknown) => ({ connect: [{ documentId }] })
  const step = (title: string, order: number, more: object) =>
    editor.create(stepUid, { title, text: text(`${title}: so geht es.`), order, guide: connect(guide), ...more })
  steps = [
    await step('Zweiter Schritt', 2, { documentsToBring: 'Ausweis\nGeburtsurkunde', helpLines: connect(helpLine?.documentId) }),
    await step('Erster Schritt', 1, { offers: connect(offer), byWhen: 'heute' }),
    await step('Noch ein Entwurf', 3, {}),
  ]
  await editor.publish(guideUid, guide)
  for (const documentId of steps.slice(0, 2)) await editor.publish(stepUid, documentId)
}, 90_000)
afterAll(async () => server.stop())

test('a guide carries its published steps in their order, with papers and who helps', async () => {
  const found = await detail()
  expect(found.steps.map(({ title }) => title)).toEqual(['Erster Schritt', 'Zweiter Schritt'])
  expect(found.steps[0]).toMatchObject({ byWhen: 'heute', offers: [{ slug: 'wohngeld' }], helpLines: [] })
  expect(found.steps[1]).toMatchObject({
    documentsToBring: ['Ausweis', 'Geburtsurkunde'], offers: [], helpLines: [{ number: expect.any(String) }],
  })
})

test('steps speak the language that was asked for, where they are translated', async () => {
  const [, first = ''] = steps
  await editor.update(stepUid, first, { title: 'First step', text: text('Here is how.'), byWhen: 'today' }, 'en')
  await editor.publish(stepUid, first, {}, 'en')
  const found = await detail('en')
  expect(found.translation.state).toBe('missing')
  expect(found.steps.map(({ title, translation }) => [title, translation.locale])).toEqual([
    ['First step', 'en'], ['Zweiter Schritt', 'de'],
  ])
})

test('the site names every guide with its topics', async () => {
  const { data } = oneOf(SiteSchema).parse(await publicApi(server.url).get('/site'))
  expect(data.guides.map(({ slug }) => slug)).toContain('pruefweg')
})

test('a right names the steps that it helps with', async () => {
  const found = await publicApi(server.url).one(`/offers/${offer}?locale=en`)
  expect(found.guideSteps).toContainEqual(expect.objectContaining({
    title: 'First step', guide: expect.objectContaining({ slug: 'pruefweg' }),
  }))
})

test('steps go offline with their guide and come back with it', async () => {
  const [second = '', first = ''] = steps
  await editor.unpublish(guideUid, guide)
  expect(await listedSteps()).toEqual([])
  for (const documentId of [first, second]) {
    expect(await publicApi(server.url).status(`/guide-steps/${documentId}`)).toBe(404)
  }
  expect(JSON.stringify(await publicApi(server.url).get('/guide-steps?pagination[pageSize]=100'))).not.toContain('Zweiter Schritt')
  const found = await publicApi(server.url).one(`/offers/${offer}`)
  expect(JSON.stringify(found.guideSteps)).not.toContain('pruefweg')

  await editor.publish(guideUid, guide)
  expect(await listedSteps()).toEqual([first, second])
  expect((await detail()).steps).toHaveLength(2)
  oneOf(GuideStepSchema).parse(await publicApi(server.url).get(`/guide-steps/${first}`))
})

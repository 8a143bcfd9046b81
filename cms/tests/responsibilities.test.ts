import { ResponsibilitySchema } from '@buendnis/contract'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { startServer, type RunningServer } from './support/server'

const uid = 'api::responsibility.responsibility'
const officeUid = 'api::responsible-office.responsible-office'
const institutionUid = 'api::institution.institution'

let server: RunningServer
let editor: Editor
let institution: string
let responsibility: string
let office: string

const api = () => publicApi(server.url)
const connect = (documentId: string) => ({ connect: [{ documentId, locale: 'de' }] })
const read = async (locale = 'de') =>
  ResponsibilitySchema.parse(await api().one(`/responsibilities/by-slug/ausweis?locale=${locale}`))
const slugs = async (path: string) => (await api().list(path)).map(({ slug }) => slug)

beforeAll(async () => {
  server = await startServer('responsibilities')
  editor = await signIn(server.url)
  institution = await editor.create(institutionUid, {
    name: 'Probeamt', description: 'Ein Amt.', kind: 'public-office', checkEmail: 'intern@probeamt.example',
    phones: [{ number: '030 23125 999', type: 'voice' }],
    places: [{ streetAddress: 'Geheimweg 1', addressLocality: 'Göttingen', confidential: true }],
  })
  await editor.publish(institutionUid, institution)
  const [offer] = await api().list('/offers?filters[slug]=wohngeld&fields=slug')
  responsibility = await editor.create(uid, { name: 'Ausweis', offers: connect(String(offer?.documentId)) })
  await editor.publish(uid, responsibility)
  office = await editor.create(officeUid, {
    note: 'Fragen Sie nach dem Ausweis.', municipalities: ['rosdorf', 'adelebsen'], confirmedAt: '2026-11-01',
    responsibility: connect(responsibility), institution: connect(institution),
  })
  await editor.publish(officeUid, office)
}, 90_000)
afterAll(async () => server.stop())

test('an answer names the office, its institution and how to get through to it', async () => {
  const { name, offers, offices } = await read()
  expect({ name, offers: offers.map(({ slug }) => slug) }).toEqual({ name: 'Ausweis', offers: ['wohngeld'] })
  expect(offices).toMatchObject([{
    note: 'Fragen Sie nach dem Ausweis.', municipalities: ['adelebsen', 'rosdorf'], confirmedAt: '2026-11-01',
    institution: { name: 'Probeamt', phones: [{ number: '030 23125 999' }], places: [{ addressLocality: 'Göttingen', streetAddress: null }] },
  }])
  expect(JSON.stringify(offices)).not.toContain('intern@')
})

test('words inside references are laid over too', async () => {
  await editor.update(officeUid, office, { note: 'Ask for the identity card.' }, 'en')
  await editor.publish(officeUid, office, {}, 'en')
  const { offices, translation } = await read('en')
  expect(translation.state).toBe('missing')
  expect(offices).toMatchObject([{
    note: 'Ask for the identity card.', translation: { locale: 'en', state: 'current' }, municipalities: ['adelebsen', 'rosdorf'],
    institution: { name: 'Probeamt' },
  }])
})

test('can be asked for by municipality, and one office by its responsibility', async () => {
  expect(await slugs('/responsibilities?filters[offices][municipalities][$contains]=rosdorf')).toContain('ausweis')
  expect(await slugs('/responsibilities?filters[offices][municipalities][$contains]=walkenried')).not.toContain('ausweis')
  expect(await slugs('/responsibilities?filters[slug]=ausweis')).toEqual(['ausweis'])
  expect(await api().list('/responsible-offices?filters[responsibility][slug]=ausweis&filters[municipalities]=rosdorf'))
    .toMatchObject([{ documentId: office, responsibility: { slug: 'ausweis' }, institution: { name: 'Probeamt' } }])
  expect(await api().status('/responsibilities?filters[offices][municipalities][$contains]=hannover')).toBe(400)
})

test('the right that it is about says so', async () => {
  expect(await api().one('/offers/by-slug/wohngeld?locale=uk')).toMatchObject({
    responsibilities: [{ slug: 'wohngeld' }, { slug: 'ausweis', translation: { locale: 'de', state: 'missing' } }],
  })
})

test('a draft of an office is nothing that the public learns', async () => {
  await editor.update(officeUid, office, { municipalities: ['walkenried'], confirmedAt: null })
  expect((await read()).offices).toMatchObject([{ municipalities: ['adelebsen', 'rosdorf'], confirmedAt: '2026-11-01' }])
  expect(await slugs('/responsibilities?filters[offices][municipalities][$contains]=walkenried')).not.toContain('ausweis')
})

test('publishing an office needs what it is about and who it is', async () => {
  const incomplete = await editor.create(officeUid, { note: 'Noch nichts.' })
  await expect(editor.publish(officeUid, incomplete)).rejects.toThrow(/worum es geht.*Institution/s)
})

test('an institution that is no longer public leaves its office without a name', async () => {
  await editor.unpublish(institutionUid, institution)
  expect((await read()).offices).toMatchObject([{ institution: null }])
  await editor.publish(institutionUid, institution)
})

test('an office that is no longer public is gone', async () => {
  await editor.unpublish(officeUid, office)
  expect((await read()).offices).toEqual([])
})

test('the site names both administrations and the number for all offices, each with its official page', async () => {
  const { administrations } = await api().one('/site?locale=ar')
  expect(administrations).toMatchObject([{ area: 'city' }, { area: 'district' }, { area: 'nationwide', phone: '115' }])
})

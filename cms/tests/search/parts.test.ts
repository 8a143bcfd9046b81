import { addDays, berlinDay } from '../../src/clock'
import { signIn, type Editor } from '../support/editor'
import type { RunningServer } from '../support/server'
import { eventually, searchApi, startSearchServer } from './support'

let server: RunningServer
let editor: Editor
beforeAll(async () => {
  server = await startSearchServer('search-parts')
  editor = await signIn(server.url)
}, 130_000)
afterAll(async () => server.stop())

const finds = async (q: string, documentId: string) =>
  (await searchApi(server.url).find(q)).some(hit => hit.documentId === documentId)

test('a demand is found as its paper, as long as it is public', async () => {
  const paper = await editor.create('api::position-paper.position-paper', {
    title: 'Papier über Papierflieger', slug: 'papierflieger', summary: 'Eine Probe.', adoptedOn: '2026-01-31',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Eine Probe.' }] }],
  })
  await editor.publish('api::position-paper.position-paper', paper)
  const demand = await editor.create('api::demand.demand', {
    text: 'Mehr Zuckerwatte für alle.', state: 'demanded', order: 1, paper,
  })
  await editor.publish('api::demand.demand', demand)
  await eventually(async () => finds('Zuckerwatte', paper), 'the demand is found')
  await editor.unpublish('api::demand.demand', demand)
  await eventually(async () => !(await finds('Zuckerwatte', paper)), 'the demand is gone')
  expect(await finds('Papierflieger', paper)).toBe(true)
}, 60_000)

test('an alert is found until its day is over', async () => {
  const [offer] = await searchApi(server.url).find('Kindergeld', 'de', { type: 'offers' })
  if (!offer) throw new Error('There is no offer')
  const alertUntil = (days: number) => addDays(berlinDay(), days)
  await editor.update('api::offer.offer', offer.documentId, { alert: 'Wegen Murmeltier geschlossen.', alertUntil: alertUntil(0) })
  await editor.publish('api::offer.offer', offer.documentId)
  await eventually(async () => finds('Murmeltier', offer.documentId), 'the alert of today is found')
  await editor.update('api::offer.offer', offer.documentId, { alertUntil: alertUntil(-1) })
  await editor.publish('api::offer.offer', offer.documentId)
  await eventually(async () => !(await finds('Murmeltier', offer.documentId)), 'the alert of yesterday is gone')
}, 60_000)

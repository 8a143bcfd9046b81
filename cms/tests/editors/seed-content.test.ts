import type { Attributes } from '../../src/content-types/attributes'
import { plain } from '../../src/seeding/content'

const before: Attributes = { title: { type: 'string' }, body: { type: 'blocks' } }
const after: Attributes = {
  ...before,
  discreet: { type: 'boolean' },
  history: { type: 'component', component: 'fields.demand-step', repeatable: true },
  image: { type: 'media', multiple: false },
}
const noComponents = (): Attributes => ({})

test('a document says the same when its type has got new attributes that nobody filled', () => {
  const row = { title: 'Offene Tür', body: [] }
  const same = { ...row, discreet: null, history: [], image: null }
  expect(plain(noComponents, after, same)).toEqual(plain(noComponents, before, row))
})

test('what somebody filled counts, `no` included', () => {
  const row = { title: 'Offene Tür', body: [] }
  expect(plain(noComponents, after, { ...row, discreet: false })).not.toEqual(plain(noComponents, before, row))
})

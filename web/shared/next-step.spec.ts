import type { Contact, Offer, Phone, Place } from '@buendnis/contract'
import { describe, expect, it } from 'vitest'
import { nextStepOf } from './next-step.ts'

const voice: Phone = { number: '030 23125 1', type: 'voice', description: null }
const contact: Contact = { role: null, person: null, phones: [], email: null, hours: null }
const place: Place = {
  name: null, streetAddress: 'Beispielweg 1', postalCode: '37073', addressLocality: 'Göttingen', latitude: null,
  longitude: null, confidential: false, transportation: null, stepFreeAccess: 'unknown', accessibleToilet: 'unknown',
  lift: 'unknown', changingTable: 'unknown', parking: 'unknown',
}
const website = 'https://www.haus.example'
const email = 'rat@haus.example'

type Asked = Pick<Offer, 'serviceStatus' | 'contact' | 'website' | 'places'>
const nothing: Asked = { serviceStatus: 'active', contact: null, website: null, places: [] }

describe('nextStepOf', () => {
  it.each<[string, Partial<Asked>, string | undefined]>([
    ['call when there is a phone', { contact: { ...contact, phones: [voice], email }, website, places: [place] }, 'call'],
    ['a mobile is a phone', { contact: { ...contact, phones: [{ ...voice, type: 'cell' }] } }, 'call'],
    ['a fax is none', { contact: { ...contact, phones: [{ ...voice, type: 'fax' }], email } }, 'write'],
    ['nor is a number for text messages', { contact: { ...contact, phones: [{ ...voice, type: 'text' }] }, website }, 'visit-website'],
    ['else write', { contact: { ...contact, email }, website, places: [place] }, 'write'],
    ['else the website', { website, places: [place] }, 'visit-website'],
    ['else go there', { contact, places: [place] }, 'go'],
    ['never to a secret place', { places: [{ ...place, confidential: true }] }, undefined],
    ['nor to a town', { places: [{ ...place, streetAddress: null }] }, undefined],
    ['nothing', {}, undefined],
    ['nothing once it has ended', { serviceStatus: 'ended', contact: { ...contact, phones: [voice] } }, undefined],
    ['ask while it is closed', { serviceStatus: 'temporarily-closed', contact: { ...contact, phones: [voice] } }, 'call'],
  ])('%s', (_, offer, kind) => {
    expect(nextStepOf({ ...nothing, ...offer })?.kind).toBe(kind)
  })

  it('takes the first number that can be called', () => {
    const phones: Phone[] = [{ ...voice, type: 'fax', number: '1' }, { ...voice, number: '2' }, { ...voice, number: '3' }]
    expect(nextStepOf({ ...nothing, contact: { ...contact, phones } })).toMatchObject({ phone: { number: '2' } })
  })
})

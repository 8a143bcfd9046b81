import { readFileSync } from 'node:fs'
import path from 'node:path'
import { localeCodes } from '@buendnis/contract'
import * as contract from '@buendnis/contract'
import { z } from 'zod'
import { locales } from '../src/locales/locales'
import { commonAttributes } from '../src/public-api/public-type'
import { publicTypes } from '../src/public-api/types'
import { outcomeStates, suggestionKinds, suggestionStates } from '../src/suggestions/vocabulary'
import { cmsRoot } from './support/paths'

const attributeSchema = z.looseObject({
  enum: z.array(z.string()).optional(),
  options: z.looseObject({ choices: z.array(z.string()).optional() }).optional(),
})
const modelSchema = z.object({ attributes: z.record(z.string(), attributeSchema) })

const choicesIn = (file: string, attribute: string) => {
  const text = readFileSync(path.join(cmsRoot, 'src', file), 'utf8')
  const found = modelSchema.parse(JSON.parse(text)).attributes[attribute]
  return found?.enum ?? found?.options?.choices
}

const type = (name: string) => `api/${name}/content-types/${name}/schema.json`
const component = (name: string) => `components/fields/${name}.json`

test('the CMS has the languages of the contract, in the same order', () => {
  expect(locales.map(({ code }) => code)).toEqual(localeCodes)
})

test.each([
  [type('offer'), 'kind', contract.offerKinds],
  [type('offer'), 'serviceStatus', contract.serviceStatuses],
  [type('offer'), 'modes', contract.modes],
  [type('offer'), 'area', contract.areas],
  [type('offer'), 'municipalities', contract.municipalities],
  [type('offer'), 'childcareDuringVisit', contract.childcareDuringVisits],
  [type('offer'), 'audience', contract.audiences],
  [type('offer'), 'cost', contract.costs],
  [type('offer'), 'appointment', contract.appointments],
  [type('offer'), 'languages', contract.spokenLanguages],
  [type('institution'), 'kind', contract.institutionKinds],
  [type('institution'), 'languages', contract.spokenLanguages],
  [type('help-line'), 'languages', contract.spokenLanguages],
  [type('topic'), 'icon', contract.topicIcons],
  [type('guide'), 'icon', contract.topicIcons],
  [type('demand'), 'state', contract.demandStates],
  [component('demand-step'), 'state', contract.demandStates],
  [type('suggestion'), 'kind', contract.suggestionKinds],
  [type('suggestion'), 'state', contract.suggestionStates],
  [type('responsible-office'), 'municipalities', contract.municipalities],
  [component('administration'), 'area', contract.administrationAreas],
  [component('place'), 'stepFreeAccess', contract.accessAnswers],
  [component('place'), 'accessibleToilet', contract.accessAnswers],
  [component('place'), 'lift', contract.accessAnswers],
  [component('place'), 'changingTable', contract.accessAnswers],
  [component('place'), 'parking', contract.accessAnswers],
  [component('phone'), 'type', contract.phoneTypes],
  [component('schedule'), 'freq', contract.frequencies],
  [component('schedule'), 'weekdays', contract.weekdays],
] as const)('%s: the choices of %s are those of the contract', (file, attribute, promised) => {
  expect(choicesIn(file, attribute)).toEqual(promised)
})

test('what the CMS takes and says of reports is what the contract names', () => {
  expect(suggestionKinds).toEqual(contract.suggestionKinds)
  expect(suggestionStates).toEqual(contract.suggestionStates)
  expect(outcomeStates).toEqual(contract.SuggestionOutcomeSchema.shape.state.options)
})

test('every list can be asked for what the contract promises', () => {
  const allowed = publicTypes.filter(({ path: own }) => own !== 'site')
    .map(({ path: own, keys, filters, sort, fields, detailFields, extras }) =>
      ({ own, keys, filters, sort, fields: Object.keys({ ...fields, ...detailFields, ...extras }).sort() }))
  const common = ['documentId', 'translation', 'locale', 'availableLocales', 'createdAt', 'updatedAt', 'publishedAt']
  const promised = contract.endpoints.map(({ path: own, keys, filters, sort, detail }) =>
    ({ own, keys, filters, sort, fields: Object.keys(detail.shape).filter(name => !common.includes(name)).sort() }))
  const byPath = (left: { own: string }, right: { own: string }) => left.own.localeCompare(right.own)
  expect(allowed.toSorted(byPath)).toEqual(promised.toSorted(byPath))
  expect(commonAttributes).toEqual(contract.commonAttributes)
})

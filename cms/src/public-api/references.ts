import type { UID } from '@strapi/strapi'
import { choices, day, demandSteps, number, one, phones, places, text, words, yes, type Fields } from './fields'
import type { Row } from './row'

/** How documents appear inside others: enough for a card and a link. */
export interface ReferenceType {
  readonly uid: UID.ContentType
  readonly fields: Fields
  /** The order inside a list. Without it, the one in which editors put them. */
  readonly compare?: (a: Row, b: Row) => number
}

const byNumber = (key: string) => (a: Row, b: Row) => Number(a[key]) - Number(b[key])
const byText = (key: string) => (a: Row, b: Row) => {
  const [left, right] = [String(a[key]), String(b[key])]
  return left < right ? -1 : Number(left > right)
}
const newestFirst = (key: string) => (a: Row, b: Row) => byText(key)(b, a) || byText('slug')(a, b)

export const topicReference: ReferenceType = {
  uid: 'api::topic.topic',
  fields: { name: words(), slug: text(), icon: text(), discreet: yes() },
}

export const institutionReference: ReferenceType = {
  uid: 'api::institution.institution',
  fields: { name: text(), slug: text(), kind: text(), isMember: yes() },
}

/** Offers in the order in which editors chose them. */
export const chosenOfferReference: ReferenceType = {
  uid: 'api::offer.offer',
  fields: { title: words(), slug: text(), kind: text(), serviceStatus: text(), whatIsIt: words() },
}

export const offerReference: ReferenceType = { ...chosenOfferReference, compare: byText('slug') }

export const newsItemReference: ReferenceType = {
  uid: 'api::news-item.news-item',
  fields: { title: words(), slug: text(), date: day() },
  compare: newestFirst('date'),
}

export const positionPaperReference: ReferenceType = {
  uid: 'api::position-paper.position-paper',
  fields: { title: words(), slug: text(), adoptedOn: day() },
  compare: newestFirst('adoptedOn'),
}

export const demandReference: ReferenceType = {
  uid: 'api::demand.demand',
  fields: {
    text: words(), note: words(), addressee: text(), state: text(), since: day(), history: demandSteps(), order: number(),
  },
  compare: byNumber('order'),
}

export const guideReference: ReferenceType = {
  uid: 'api::guide.guide',
  fields: { title: words(), slug: text(), summary: words(), icon: text() },
}

export const helpLineReference: ReferenceType = {
  uid: 'api::help-line.help-line',
  fields: { name: words(), whatFor: words(), number: text(), hours: words() },
}

export const pageReference: ReferenceType = {
  uid: 'api::page.page',
  fields: { key: text(), title: words(), slug: text() },
  compare: byText('key'),
}

export const responsibilityReference: ReferenceType = {
  uid: 'api::responsibility.responsibility',
  fields: { name: words(), slug: text(), order: number() },
  compare: byNumber('order'),
}

/** An institution with what somebody needs to get through to it. */
export const officeInstitutionReference: ReferenceType = {
  uid: 'api::institution.institution',
  fields: { ...institutionReference.fields, phones: phones(), places: places(), website: text() },
}

export const responsibleOfficeReference: ReferenceType = {
  uid: 'api::responsible-office.responsible-office',
  fields: { institution: one(officeInstitutionReference), municipalities: choices(), note: words(), confirmedAt: day() },
}

import type { PublicType } from '../../../public-api/public-type'
import { demand, helpLine, institution, newsItem, offer, positionPaper, topic } from '../../../public-api/types'
import { amount, day, moment, names, paragraphs, parts, text, word, wordsOf, yesNo, type Column } from './cells'
import { phone, placeColumns, schedule } from './parts'
import type { PageType } from '../../site-address'
import * as words from './words'

/** A type as a table for a spreadsheet: one row per document. */
export interface Table {
  readonly type: PublicType
  /** Where its entries have pages of their own. */
  readonly page?: PageType
  readonly columns: readonly Column[]
}

const offers: Table = {
  type: offer,
  page: 'offers',
  columns: [
    ['Titel', text('title')],
    ['Was ist das?', text('whatIsIt')],
    ['Für wen ist das?', text('whoIsItFor')],
    ['Erster Schritt', text('firstStep')],
    ['Mehr dazu', paragraphs('body')],
    ['Art', word('kind', words.kindOfOffer)],
    ['Stand', word('serviceStatus', words.status)],
    ['Institution', text('institution.name')],
    ['Themen', names('topics', 'name')],
    ['Wie', wordsOf('modes', words.mode)],
    ['Wohnort der Eltern', word('area', words.area)],
    ['Nur für diese Gemeinden', wordsOf('municipalities', words.municipality)],
    ...placeColumns,
    ['Zeiten', parts('schedules', schedule)],
    ['Funktion', text('contact.role')],
    ['Ansprechperson', text('contact.person')],
    ['Telefon', parts('contact.phones', phone)],
    ['E-Mail', text('contact.email')],
    ['Erreichbarkeit', text('contact.hours')],
    ['Internetseite', text('website')],
    ['Kinder ab', amount('childAgeFrom')],
    ['Kinder bis', amount('childAgeTo')],
    ['Für', word('audience', words.audience)],
    ['Nicht für', text('notFor')],
    ['Kinderbetreuung vor Ort', word('childcareDuringVisit', words.childcare)],
    ['Sprachen', wordsOf('languages', words.language)],
    ['Hinweis zu den Sprachen', text('languagesNote')],
    ['Kosten', word('cost', words.cost)],
    ['Hinweis zu den Kosten', text('costNote')],
    ['Termin', word('appointment', words.appointment)],
    ['Ohne Namen möglich', yesNo('anonymous')],
    ['Mitbringen', paragraphs('documentsToBring')],
    ['Aktueller Hinweis', text('alert')],
    ['Hinweis gilt bis', day('alertUntil')],
    ['Gültig ab', day('validFrom')],
    ['Gültig bis', day('validUntil')],
    ['Zuständige Stelle', text('responsibleAuthority')],
    ['Rechtsgrundlage', text('legalBasis')],
    ['Amtliche Quelle', text('sourceUrl')],
    ['Rechtsstand', day('legalStateOn')],
    ['Geprüft am', day('checkedAt')],
    ['Geprüft von', text('checkedBy')],
  ],
}

const institutions: Table = {
  type: institution,
  page: 'institutions',
  columns: [
    ['Name', text('name')],
    ['Art', word('kind', words.kindOfInstitution)],
    ['Beschreibung', text('description')],
    ['Mitglied im Bündnis', yesNo('isMember')],
    ['Mitglied seit', day('memberSince')],
    ['Telefon', parts('phones', phone)],
    ['E-Mail', text('email')],
    ['Internetseite', text('website')],
    ...placeColumns,
    ['Öffnungszeiten', parts('openingHours', schedule)],
    ['Sprachen', wordsOf('languages', words.language)],
  ],
}

const news: Table = {
  type: newsItem,
  page: 'news',
  columns: [
    ['Titel', text('title')],
    ['Datum', day('date')],
    ['Kurz gesagt', text('teaser')],
    ['Text', paragraphs('body')],
    ['Themen', names('topics', 'name')],
    ['Institutionen', names('institutions', 'name')],
    ['Termin von', moment('event.startDate')],
    ['Termin bis', moment('event.endDate')],
    ['Veranstaltungsort', text('event.location')],
    ['Anmeldung', text('event.registration')],
    ['Link zum Termin', text('event.url')],
    ['Instagram', text('instagramUrl')],
  ],
}

const positionPapers: Table = {
  type: positionPaper,
  page: 'position-papers',
  columns: [
    ['Titel', text('title')],
    ['Beschlossen am', day('adoptedOn')],
    ['Kurz gesagt', text('summary')],
    ['Text', paragraphs('body')],
    ['Unterzeichnet von', names('signatories', 'name')],
    ['Themen', names('topics', 'name')],
  ],
}

const demands: Table = {
  type: demand,
  columns: [
    ['Forderung', text('text')],
    ['Erläuterung', text('note')],
    ['An wen', text('addressee')],
    ['Stand', word('state', words.demandState)],
    ['Seit', day('since')],
    ['Positionspapier', text('paper.title')],
  ],
}

const topics: Table = {
  type: topic,
  page: 'topics',
  columns: [
    ['Name', text('name')],
    ['Kurz gesagt', text('summary')],
    ['Einleitung', text('introduction')],
    ['Suchwörter', paragraphs('synonyms')],
  ],
}

const helpLines: Table = {
  type: helpLine,
  columns: [
    ['Name', text('name')],
    ['Wofür', text('whatFor')],
    ['Nummer', text('number')],
    ['Zeiten', text('hours')],
    ['Sprachen', wordsOf('languages', words.language)],
    ['Internetseite', text('website')],
    ['Quelle', text('source')],
  ],
}

/** What there is as a table. */
export const tables: readonly Table[] = [offers, institutions, news, positionPapers, demands, topics, helpLines]

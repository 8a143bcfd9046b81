import type { OfflineOffer } from '#shared/types/offline'
import { dayInBerlin } from '#shared/utils/clock'
import { freshness } from '#shared/utils/freshness'
import { municipalityNames } from '#shared/utils/municipality-names'
import { el, fill } from './html'
import { address, fact, reach } from './parts'
import type { Speech } from './words'

const sentences = ['whatIsIt', 'whoIsItFor', 'firstStep'] as const

const ages = ({ childAgeFrom: from, childAgeTo: to }: OfflineOffer, { labels }: Speech): string => {
  if (from === undefined && to === undefined) return ''
  const sentence = from === undefined ? labels.ageTo : to === undefined ? labels.ageFrom : labels.ageRange
  return fill(sentence, { from: String(from), to: String(to) })
}

const notices = (offer: OfflineOffer, speech: Speech): HTMLElement[] => {
  const { labels } = speech
  const stands = offer.alert && (!offer.alertUntil || offer.alertUntil >= dayInBerlin())
  const notice = (...body: (Node | string)[]) =>
    el('div', { class: 'notice notice--urgent' }, el('div', { class: 'notice__body' }, body))
  return [
    ...offer.closed ? [notice(el('p', { class: 'notice__title' }, labels.closed), el('p', {}, labels.closedText))] : [],
    ...stands && offer.alert
      ? [notice(el('p', { class: 'notice__title', ...speech.marksOf(offer, 'alert') }, offer.alert),
          offer.alertUntil ? el('p', {}, fill(labels.alertUntil, { date: speech.day(offer.alertUntil) })) : '')]
      : [],
  ]
}

const contact = (offer: OfflineOffer, speech: Speech): HTMLElement | null => {
  const { labels, german } = speech
  const people = [offer.contact?.person, offer.contact?.role].filter(Boolean).join(', ')
  const ways = reach({ ...offer.contact, website: offer.website }, speech)
  const { institution } = offer
  if (!ways && !people && !institution) return null
  return el('section', { class: 'box box--contact stack stack--s' },
    el('h2', {}, labels.contact),
    people && el('p', german, people),
    ways,
    offer.contact?.hours && el('p', { class: 'small' }, `${labels.hours}: `, el('bdi', german, offer.contact.hours)),
    institution && el('p', {}, `${labels.by}: `,
      el('a', { href: speech.href({ section: 'institutions', slug: institution.slug }) }, el('bdi', german, institution.name))))
}

const facts = (offer: OfflineOffer, speech: Speech): HTMLElement => {
  const { labels, german, marksOf } = speech
  const villages = offer.municipalities?.map(key => municipalityNames[key]).join(', ')
  return el('dl', { class: 'facts' },
    fact(labels.when, ...(offer.schedules ?? []).map(schedule =>
      el('span', {}, speech.times(schedule), ' ', schedule.description && el('bdi', german, schedule.description)))),
    fact(labels.where, ...(offer.places ?? []).map(place => address(place, speech)), offer.hasSecretPlace && labels.secretPlace),
    fact(labels.modes, offer.modes?.map(mode => speech.modes[mode]).join(' · ')),
    fact(labels.appointment, offer.appointment && speech.appointments[offer.appointment]),
    fact(labels.childcare, offer.childcareDuringVisit && speech.childcare[offer.childcareDuringVisit]),
    fact(labels.ages, ages(offer, speech)),
    fact(labels.audience, offer.audience && speech.audiences[offer.audience]),
    fact(labels.cost, offer.cost && speech.costs[offer.cost],
      offer.costNote && el('span', marksOf(offer, 'costNote'), offer.costNote)),
    fact(labels.languages, offer.languages && speech.languageNames(offer.languages),
      offer.languagesNote && el('span', marksOf(offer, 'languagesNote'), offer.languagesNote)),
    fact(labels.anonymousTerm, offer.anonymous && labels.anonymous),
    fact(labels.area, speech.areas[offer.area], villages && el('span', german, villages)),
    fact(labels.notFor, offer.notFor && el('span', marksOf(offer, 'notFor'), offer.notFor)),
    fact(labels.authority,
      offer.responsibleAuthority && el('span', marksOf(offer, 'responsibleAuthority'), offer.responsibleAuthority)),
    fact(labels.legalBasis, offer.legalBasis && el('span', german, offer.legalBasis),
      offer.legalStateOn && fill(labels.legalState, { date: speech.day(offer.legalStateOn) })))
}

const age = ({ checkedAt, kind }: OfflineOffer, { labels, day }: Speech): HTMLElement => {
  const isOld = freshness(checkedAt ?? null, dayInBerlin()) !== 'fresh' && kind !== 'right'
  const words = checkedAt ? fill(labels.checked, { date: day(checkedAt) }) : labels.never
  return el('p', { class: 'freshness' }, isOld ? `${words} – ${labels.callFirst}` : words)
}

/** One offer or right with everything the copy knows of it. */
export const offerView = (offer: OfflineOffer, speech: Speech): HTMLElement[] => [
  ...notices(offer, speech),
  el('div', { class: 'sentences' }, sentences.map(field => el('section', {},
    el('h2', {}, speech.labels[field]), el('p', speech.marksOf(offer, field), offer[field])))),
  ...[contact(offer, speech)].filter(part => part !== null),
  ...offer.documentsToBring
    ? [el('section', { class: 'stack stack--s' }, el('h2', {}, speech.labels.documents),
        el('ul', { class: 'checklist', ...speech.marksOf(offer, 'documentsToBring') },
          offer.documentsToBring.map(paper => el('li', {}, paper))))]
    : [],
  el('section', { class: 'box' }, facts(offer, speech)),
  age(offer, speech),
]

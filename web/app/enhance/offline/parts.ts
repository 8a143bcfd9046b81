import type { Phone } from '@buendnis/contract'
import type { OfflineOffer, OfflinePlace } from '#shared/types/offline'
import { geoHref } from '#shared/utils/geo-href'
import { spokenDigits } from '#shared/utils/spoken-digits'
import { telHref } from '#shared/utils/tel-href'
import { el } from './html'
import type { Speech } from './words'

/** Small parts that several views show. They carry the classes of the site's own pages. */

/** Grouped for the eye, digit by digit for the ear. */
export const number = (digits: string): HTMLElement =>
  el('bdi', { dir: 'ltr' },
    el('span', { 'aria-hidden': 'true' }, digits), el('span', { class: 'visually-hidden' }, spokenDigits(digits)))

const hidden = (words: string): HTMLElement => el('span', { class: 'visually-hidden' }, `${words}: `)

export const reach = (
  { phones = [], email, website }: { phones?: readonly Phone[], email?: string, website?: string }, speech: Speech,
): HTMLElement | null => {
  const { labels, phoneTypes, german } = speech
  const note = (phone: Phone) => {
    const type = phone.type === 'voice' ? '' : phoneTypes[phone.type]
    if (!type && !phone.description) return null
    return el('p', { class: 'reach__note' }, `${type} `, phone.description && el('bdi', german, phone.description))
  }
  const items = [
    ...phones.map(phone => el('li', {},
      phone.type === 'fax'
        ? el('p', { class: 'reach__note' }, number(phone.number))
        : el('a', { class: 'reach__link reach__link--phone', href: telHref(phone.number) },
            el('span', {}, hidden(labels.call), number(phone.number))),
      note(phone))),
    email
      ? el('li', {}, el('a', { class: 'reach__link', href: `mailto:${email}` },
          el('span', {}, hidden(labels.mail), el('bdi', { dir: 'ltr' }, email))))
      : null,
    website
      ? el('li', {}, el('a', { class: 'reach__link', href: website, rel: 'external noreferrer' },
          el('span', {}, hidden(labels.website), el('bdi', { dir: 'ltr' }, new URL(website).host.replace(/^www\./, '')))))
      : null,
  ].filter(item => item !== null)
  return items.length ? el('ul', { class: 'reach' }, items) : null
}

export const address = (place: OfflinePlace, { german, labels }: Speech): HTMLElement => {
  const town = [place.postalCode, place.addressLocality].filter(Boolean).join(' ')
  const map = geoHref({
    confidential: false,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    streetAddress: place.streetAddress ?? null,
    postalCode: place.postalCode ?? null,
    addressLocality: place.addressLocality ?? null,
  })
  return el('div', { class: 'place' },
    el('address', { class: 'place__address', ...german },
      [place.name, place.streetAddress, town].map(line => line ? el('span', { class: 'place__line' }, line) : null)),
    place.transportation && el('p', { class: 'small', ...german }, place.transportation),
    map && el('a', { class: 'place__map', href: map }, labels.mapApp))
}

export const fact = (term: string, ...values: readonly (Node | string | false | null | undefined)[]): HTMLElement | null => {
  const there = values.filter(value => value instanceof Node || (typeof value === 'string' && value !== ''))
  if (there.length === 0) return null
  return el('div', { class: 'fact' }, el('dt', {}, term), there.map(value => el('dd', {}, value)))
}

/** An offer in a list: enough to decide whether to tap. */
export const card = (offer: OfflineOffer, speech: Speech, level: 'h2' | 'h3' = 'h2'): HTMLElement => {
  const towns = [...new Set(offer.places?.map(({ addressLocality }) => addressLocality).filter(Boolean))].join(', ')
  return el('div', { class: 'card' },
    el('p', { class: 'tags' },
      el('span', { class: offer.kind === 'right' ? 'tag tag--lilac' : 'tag' }, speech.kinds[offer.kind]),
      offer.closed && el('span', { class: 'tag tag--urgent' }, speech.labels.closed)),
    el(level, { class: 'card__title', ...speech.marksOf(offer, 'title') },
      el('a', { href: speech.href({ section: 'offers', slug: offer.slug }) }, offer.title)),
    el('p', speech.marksOf(offer, 'whatIsIt'), offer.whatIsIt),
    towns && el('p', { class: 'card__foot small soft', ...speech.german }, towns))
}

export const cards = (offers: readonly OfflineOffer[], speech: Speech, level?: 'h2' | 'h3'): HTMLElement =>
  el('ul', { class: 'grid' }, offers.map(offer => el('li', {}, card(offer, speech, level))))

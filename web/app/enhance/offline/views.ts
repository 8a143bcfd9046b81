import type { OfflineDirectory, OfflineGuide, OfflineHelpLine, OfflineInstitution, OfflineStep, OfflineTopic } from '#shared/types/offline'
import { placeOf } from '#shared/utils/paths'
import { telHref } from '#shared/utils/tel-href'
import { el, fill } from './html'
import { offerView } from './offer-view'
import { address, card, cards, fact, number, reach } from './parts'
import { searchOffers } from './search'
import type { Speech } from './words'

/** What the reader shows instead of a page: its heading (with marks for another language) and its parts. */
export interface View {
  title: string
  marks?: Readonly<Record<string, string | undefined>>
  parts: readonly HTMLElement[]
}

const topicTags = (topics: readonly OfflineTopic[], speech: Speech): HTMLElement =>
  el('ul', { class: 'tags' }, topics.map(topic => el('li', {},
    el('a', { class: 'tag-link', href: speech.href({ section: 'topics', slug: topic.slug }), ...speech.marksOf(topic, 'name') },
      topic.name))))

const helpLine = (line: OfflineHelpLine, speech: Speech): HTMLElement =>
  el('li', {}, el('div', { class: 'help-line' },
    el('h2', { class: 'help-line__name', ...speech.marksOf(line, 'name') }, line.name),
    el('a', { class: 'help-line__call', href: telHref(line.number) },
      el('span', { class: 'visually-hidden' }, `${speech.labels.call}: `), number(line.number)),
    el('div', { class: 'help-line__words' },
      el('p', speech.marksOf(line, 'whatFor'), line.whatFor),
      line.hours && el('p', { class: 'small', ...speech.marksOf(line, 'hours') }, line.hours),
      line.languages && el('p', { class: 'small' }, speech.languageNames(line.languages)))))

const helpLines = (lines: readonly OfflineHelpLine[], speech: Speech): HTMLElement =>
  el('ul', { class: 'help-lines' }, lines.map(line => helpLine(line, speech)))

const step = (part: OfflineStep, { offers, helpLines: lines }: OfflineDirectory, speech: Speech): HTMLElement =>
  el('li', { class: 'stack stack--s' },
    el('h2', speech.marksOf(part, 'title'), part.title),
    part.byWhen && el('p', {}, `${speech.labels.byWhen}: `, el('span', speech.marksOf(part, 'byWhen'), part.byWhen)),
    part.text.map(paragraph => el('p', speech.marksOf(part, 'text'), paragraph)),
    part.documentsToBring && el('div', {}, el('h3', {}, speech.labels.papers),
      el('ul', { class: 'checklist', ...speech.marksOf(part, 'documentsToBring') },
        part.documentsToBring.map(paper => el('li', {}, paper)))),
    el('ul', { class: 'tags' },
      lines.filter(line => part.helpLines?.includes(line.number)).map(line => el('li', {},
        el('a', { class: 'tag-link', href: telHref(line.number) },
          el('span', speech.marksOf(line, 'name'), line.name), ' ', number(line.number)))),
      offers.filter(offer => part.offers?.includes(offer.slug)).map(offer => el('li', {},
        el('a', { class: 'tag-link', href: speech.href({ section: 'offers', slug: offer.slug }), ...speech.marksOf(offer, 'title') },
          offer.title)))))

const guideList = (guides: readonly OfflineGuide[], speech: Speech): HTMLElement =>
  el('ul', { class: 'line-list' }, guides.map(guide => el('li', {},
    el('a', { href: speech.href({ section: 'guides', slug: guide.slug }), ...speech.marksOf(guide, 'title') }, guide.title))))

const institutionView = (institution: OfflineInstitution, directory: OfflineDirectory, speech: Speech): View => ({
  title: institution.name,
  marks: speech.german,
  parts: [
    ...[reach(institution, speech)].filter(part => part !== null),
    el('dl', { class: 'facts' },
      fact(speech.labels.where, ...(institution.places ?? []).map(place => address(place, speech))),
      fact(speech.labels.openingHours, ...(institution.openingHours ?? []).map(hours =>
        el('span', {}, speech.times(hours), ' ', hours.description && el('bdi', speech.german, hours.description))))),
    el('h2', {}, speech.labels.offers),
    cards(directory.offers.filter(offer => offer.institution?.slug === institution.slug), speech, 'h3'),
  ],
})

const home = ({ topics, guides, offers }: OfflineDirectory, speech: Speech): HTMLElement[] => [
  el('p', {}, el('a', { class: 'button button--help', href: speech.href({ section: 'help' }) }, speech.labels.help)),
  el('h2', {}, speech.labels.topics),
  topicTags(topics, speech),
  ...guides.length ? [el('h2', {}, speech.labels.guides), guideList(guides, speech)] : [],
  el('h2', {}, speech.labels.offers),
  el('ul', { class: 'line-list' }, offers.map(offer => el('li', {},
    el('a', { href: speech.href({ section: 'offers', slug: offer.slug }), ...speech.marksOf(offer, 'title') }, offer.title)))),
]

const search = (directory: OfflineDirectory, question: string, speech: Speech): View => {
  const hits = searchOffers(directory, question)
  const title = question ? fill(speech.labels.searchFor, { q: question }) : speech.labels.search
  if (hits.length) return { title, parts: [el('ol', { class: 'hits' }, hits.map(hit => el('li', {}, card(hit, speech))))] }
  const nothing = question ? [el('p', { class: 'lead' }, speech.labels.nothing)] : []
  return { title, parts: [...nothing, ...home(directory, speech)] }
}

/** The view of an address of the site; `null` where the copy has nothing for it. */
const viewOf = (url: URL, directory: OfflineDirectory, speech: Speech): View | null => {
  const { topics, offers, institutions, guides } = directory
  const { labels } = speech
  const place = placeOf(url.pathname)?.place
  if (!place || place.section === 'home' || place.section === 'page') return null
  const slug = 'slug' in place ? place.slug : undefined
  const chosen = place.section === 'offers' && !slug ? url.searchParams.getAll('topic') : []
  const named = <Entry extends { slug: string }>(entries: readonly Entry[]) => entries.find(entry => entry.slug === slug)
  switch (place.section) {
    case 'help': return { title: labels.help, parts: [helpLines(directory.helpLines, speech)] }
    case 'search': return search(directory, url.searchParams.get('q')?.trim() ?? '', speech)
    case 'offers': {
      const question = url.searchParams.get('q')?.trim()
      if (!slug && question) return search(directory, question, speech)
      if (!slug) {
        const listed = chosen.length ? offers.filter(offer => chosen.some(topic => offer.topics.includes(topic))) : offers
        return { title: labels.offers, parts: [topicTags(topics, speech), cards(listed, speech)] }
      }
      const offer = named(offers)
      return offer ? { title: offer.title, marks: speech.marksOf(offer, 'title'), parts: offerView(offer, speech) } : null
    }
    case 'topics': {
      if (!slug) return { title: labels.topics, parts: [topicTags(topics, speech)] }
      const topic = named(topics)
      if (!topic) return null
      const about = offers.filter(offer => offer.topics.includes(topic.slug))
      return { title: topic.name, marks: speech.marksOf(topic, 'name'), parts: [cards(about, speech)] }
    }
    case 'institutions': {
      if (!slug) {
        return { title: labels.institutions, parts: [el('ul', { class: 'line-list' }, institutions.map(entry => el('li', {},
          el('a', { href: speech.href({ section: 'institutions', slug: entry.slug }), ...speech.german }, entry.name))))] }
      }
      const institution = named(institutions)
      return institution ? institutionView(institution, directory, speech) : null
    }
    case 'guides': {
      if (!slug) return { title: labels.guides, parts: [guideList(guides, speech)] }
      const guide = named(guides)
      return guide
        ? { title: guide.title, marks: speech.marksOf(guide, 'title'), parts: [
            el('p', { class: 'lead', ...speech.marksOf(guide, 'summary') }, guide.summary),
            el('ol', { class: 'stack offline__steps' }, guide.steps.map(part => step(part, directory, speech))),
          ] }
        : null
    }
    default: return null
  }
}

const isHome = (url: URL): boolean => ['home', 'offline', 'offlineCopy'].includes(placeOf(url.pathname)?.place.section ?? '')

/** What to show at an address: its own view, or the whole directory, with a word about what is missing. */
export const showAt = (url: URL, title: string, directory: OfflineDirectory, speech: Speech): View => {
  const whole = home(directory, speech)
  if (isHome(url)) return { title, parts: whole }
  return viewOf(url, directory, speech) ?? { title, parts: [el('p', { class: 'lead' }, speech.labels.notKept), ...whole] }
}

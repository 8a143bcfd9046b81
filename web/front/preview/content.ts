import type { Place, Section } from '../../shared/utils/paths.ts'

/** What visitors saw of the entry when somebody opened its preview. */
export type PublicState = 'new' | 'changed' | 'same'

const states: readonly PublicState[] = ['new', 'changed', 'same']

/** The entry that a preview shows as a draft. */
export interface Entry {
  uid: string
  documentId: string
  /** What visitors saw of it. */
  state: PublicState
}

/** What the dashboard's link says. */
export interface LinkContent extends Entry {
  /** The language of the page, as the CMS spells it. */
  locale: string
  slug: string | null
  /** `published`: the page as visitors see it. */
  show: 'draft' | 'published'
  until: number
}

/** What the cookie of a preview says. */
export interface PassContent extends Entry {
  until: number
}

const valueOf = (content: unknown, name: string): unknown =>
  typeof content === 'object' && content !== null ? Reflect.get(content, name) : undefined

const textOf = (content: unknown, name: string): string | null => {
  const value = valueOf(content, name)
  return typeof value === 'string' ? value : null
}

export const readPass = (content: unknown): PassContent | null => {
  const [uid, documentId, until] = [textOf(content, 'uid'), textOf(content, 'documentId'), valueOf(content, 'until')]
  const state = states.find(known => known === valueOf(content, 'state'))
  return uid && documentId && state && typeof until === 'number' ? { uid, documentId, state, until } : null
}

export const readLink = (content: unknown): LinkContent | null => {
  const entry = readPass(content)
  const locale = textOf(content, 'locale')
  const show = valueOf(content, 'show') === 'published' ? 'published' : 'draft'
  return entry && locale ? { ...entry, locale, slug: textOf(content, 'slug'), show } : null
}

/** The part of the site on which entries of a type are shown; with a slug, each has a page there. */
const sections: Readonly<Record<string, Section | 'home' | 'page'>> = {
  'api::offer.offer': 'offers',
  'api::institution.institution': 'institutions',
  'api::topic.topic': 'topics',
  'api::news-item.news-item': 'news',
  'api::position-paper.position-paper': 'positionPapers',
  'api::guide.guide': 'guides',
  'api::guide-step.guide-step': 'guides',
  'api::page.page': 'page',
  'api::demand.demand': 'demands',
  'api::help-line.help-line': 'help',
  'api::responsibility.responsibility': 'responsibility',
  'api::responsible-office.responsible-office': 'responsibility',
  'api::site.site': 'home',
}

/** Where an entry is shown; null for a type without a page. */
export const placeOfEntry = (uid: string, slug: string | null): Place | null => {
  const section = sections[uid]
  if (!section || section === 'home') return section ? { section } : null
  if (section === 'page') return slug === null ? null : { section, slug }
  return slug === null ? { section } : { section, slug }
}

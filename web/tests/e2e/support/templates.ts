import { z } from 'zod'
import { allLocales, type LocaleInfo, type SiteLocale } from '../../../shared/utils/locales'
import { pathOf, type Place } from '../../../shared/utils/paths'

/** What a first visit may weigh, compressed, in bytes (DESIGN: budgets). */
export interface Budget {
  html: number
  css: number
  js: number
  total: number
  requests: number
}

const kilobyte = 1024

const contentBudget: Budget = {
  html: 14 * kilobyte, css: 10 * kilobyte, js: 8 * kilobyte, total: 80 * kilobyte, requests: 6,
}
const listBudget: Budget = {
  html: 20 * kilobyte, css: 10 * kilobyte, js: 8 * kilobyte, total: 150 * kilobyte, requests: 12,
}

export interface Row {
  name: string
  locale: LocaleInfo
  place: Place
  path: string
  budget: Budget
  query?: string
  unlisted?: true
}

interface Template {
  name: string
  place: Place
  budget: Budget
  /** The answer to somebody's question: search engines shall know the plain page alone. */
  query?: string
  /** A page that search engines shall not know. */
  unlisted?: true
}

const ListSchema = z.object({
  data: z.array(z.object({ slug: z.string(), availableLocales: z.array(z.string()), kind: z.string().optional() })),
})

const SiteSchema = z.object({
  data: z.object({ topics: ListSchema.shape.data, pages: z.array(z.object({ slug: z.string() })) }),
})

const ask = async (cmsUrl: string, path: string): Promise<unknown> => (await fetch(`${cmsUrl}/api/${path}`)).json()

type Item = z.infer<typeof ListSchema>['data'][number]

const first = (items: readonly Item[], matches: (item: Item) => boolean = () => true): string => {
  const found = items.find(matches)
  if (!found) throw new Error('The demo content has no such entry')
  return found.slug
}

/** The whole directory of some 65 entries, on one page for the printer. */
const printBudget: Budget = {
  html: 40 * kilobyte, css: 10 * kilobyte, js: 8 * kilobyte, total: 60 * kilobyte, requests: 6,
}

/** Offers that nobody hides, for a list: two of institutions, two rights. */
const listed = ['atempause-offene-gruppe', 'antragshilfe-musterkreis', 'wohngeld', 'kinderzuschlag']
const listQuery = new URLSearchParams(listed.map(slug => ['o', slug])).toString()

/** Every template of the site, each with an entry that the CMS has. */
const readTemplates = async (cmsUrl: string): Promise<Template[]> => {
  const list = async (path: string) => ListSchema.parse(await ask(cmsUrl, `${path}?pagination[pageSize]=100`)).data
  const offers = await list('offers')
  const site = SiteSchema.parse(await ask(cmsUrl, 'site')).data
  const page = site.pages[0]
  if (!page) throw new Error('The demo content has no page')
  return [
    { name: 'home', place: { section: 'home' }, budget: listBudget },
    { name: 'offers', place: { section: 'offers' }, budget: listBudget },
    { name: 'offers found', place: { section: 'offers' }, query: 'mode=phone&free=true&childAge=3', budget: listBudget },
    { name: 'no offers', place: { section: 'offers' }, query: 'q=xqzvwkj&free=true', budget: listBudget },
    {
      name: 'offer',
      place: { section: 'offers', slug: first(offers, ({ kind, availableLocales }) => kind !== 'right' && !availableLocales.includes('ar')) },
      budget: contentBudget,
    },
    { name: 'right', place: { section: 'offers', slug: first(offers, ({ kind }) => kind === 'right') }, budget: contentBudget },
    { name: 'topics', place: { section: 'topics' }, budget: listBudget },
    { name: 'topic', place: { section: 'topics', slug: first(site.topics) }, budget: listBudget },
    { name: 'institutions', place: { section: 'institutions' }, budget: listBudget },
    { name: 'institution', place: { section: 'institutions', slug: first(await list('institutions')) }, budget: contentBudget },
    { name: 'news', place: { section: 'news' }, budget: listBudget },
    { name: 'news item', place: { section: 'news', slug: first(await list('news')) }, budget: contentBudget },
    { name: 'position papers', place: { section: 'positionPapers' }, budget: listBudget },
    { name: 'position paper', place: { section: 'positionPapers', slug: first(await list('position-papers')) }, budget: contentBudget },
    { name: 'guides', place: { section: 'guides' }, budget: listBudget },
    { name: 'guide', place: { section: 'guides', slug: first(await list('guides')) }, budget: contentBudget },
    { name: 'demands', place: { section: 'demands' }, budget: listBudget },
    { name: 'help', place: { section: 'help' }, budget: contentBudget },
    { name: 'responsible', place: { section: 'responsibility' }, budget: listBudget },
    { name: 'report', place: { section: 'report' }, budget: contentBudget },
    { name: 'search', place: { section: 'search' }, budget: listBudget },
    { name: 'hits', place: { section: 'search' }, query: 'q=Unterhalt', budget: listBudget },
    { name: 'no hits', place: { section: 'search' }, query: 'q=xqzvwkj', budget: listBudget },
    { name: 'offline', place: { section: 'offline' }, budget: contentBudget },
    { name: 'offline copy', place: { section: 'offlineCopy' }, unlisted: true, budget: { ...contentBudget, js: 16 * kilobyte, requests: 8 } },
    { name: 'empty list', place: { section: 'list' }, unlisted: true, budget: listBudget },
    { name: 'list', place: { section: 'list' }, query: listQuery, budget: listBudget },
    { name: 'hand-out', place: { section: 'handout' }, query: `${listQuery}&with=fa&notes=1`, budget: listBudget },
    { name: 'embed', place: { section: 'embed' }, budget: contentBudget },
    { name: 'quality', place: { section: 'quality' }, budget: contentBudget },
    { name: 'brochure', place: { section: 'brochure' }, unlisted: true, budget: printBudget },
    { name: 'page', place: { section: 'page', slug: page.slug }, budget: contentBudget },
  ]
}

const inFull: readonly SiteLocale[] = ['de', 'einfach', 'ar']
const inPart = ['home', 'offers', 'offer', 'search', 'hits', 'no hits']

const pathWithQuery = (locale: LocaleInfo, { place, query }: Template) =>
  pathOf(locale.site, place) + (query ? `?${query}` : '')

/** Every template in some languages (three, if not named); the way to help (home, list, search, an offer) in all others. */
export const readRows = async (cmsUrl: string, full = inFull): Promise<Row[]> => {
  const templates = await readTemplates(cmsUrl)
  return allLocales.flatMap(locale => templates
    .filter(({ name }) => full.includes(locale.site) || inPart.includes(name))
    .map(template => ({ ...template, locale, path: pathWithQuery(locale, template) })))
}

import { escapeMarkup } from './utils/escape-markup.ts'
import { pathOf } from './utils/paths.ts'
import type { SiteLocale } from './utils/locales.ts'

/** Lists of offers on other people's websites. */

/** How many offers a list shows at most. */
export const embedCounts = [3, 5, 10, 20] as const

/** Light or dark; without a choice as the visitor's device is set. */
export const embedLooks = ['light', 'dark'] as const

export interface EmbedChoice {
  institution?: string | undefined
  topic?: string | undefined
  count: (typeof embedCounts)[number]
  look?: (typeof embedLooks)[number] | undefined
}

/** What an address asks for; what makes no sense is as if it was not there. */
export const readEmbedChoice = (value: (key: string) => string | undefined): EmbedChoice => {
  const slug = (key: string) => value(key)?.slice(0, 100)
  return {
    institution: slug('institution'),
    topic: slug('topic'),
    count: embedCounts.find(count => String(count) === value('count')) ?? 5,
    look: embedLooks.find(look => look === value('look')),
  }
}

const queryOf = (choice: Partial<EmbedChoice>): string => {
  const query = new URLSearchParams()
  for (const [key, chosen] of Object.entries(choice)) {
    if (chosen !== undefined) query.set(key, String(chosen))
  }
  return query.toString()
}

/** The page that other websites show in a frame. */
export const embeddedPathOf = (site: SiteLocale, { institution, topic, count, look }: EmbedChoice): string =>
  `${pathOf(site, { section: 'embedded' })}?${queryOf({ topic, institution, count, look })}`

/** The same list as a piece of HTML, for a server that puts it into its own page. */
export const fragmentPathOf = (site: SiteLocale, { institution, topic, count }: EmbedChoice): string =>
  `/embed/${site}.html?${queryOf({ topic, institution, count })}`

/** The script that fits a frame to its list. A change of it gets a new name: copied lines hold its fingerprint. */
export const fitScript = {
  path: '/embed/fit-1.js',
  integrity: 'sha384-A3xxD42fPwAWt7NpkdACajY7zDusVL9iPxYYzb9xzVuvkJo5NGSykwf6kivwOSnM',
} as const

/** About as high as such a list is on a narrow page, in pixels. */
export const heightOf = ({ count }: EmbedChoice): number => 260 + count * 190

/**
 * The line to be copied: a frame that needs nothing else, in one line.
 * @param src its absolute address
 * @param title what it is, for people who cannot see it
 */
export const frameLine = (src: string, title: string, height: number): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="100%" height="${height}" `
  + 'style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>'

/** What is put behind the frame to fit its height. @param siteUrl without a slash at the end */
export const fitLine = (siteUrl: string): string =>
  `<script src="${escapeMarkup(siteUrl)}${fitScript.path}" integrity="${fitScript.integrity}" crossorigin="anonymous" defer></script>`

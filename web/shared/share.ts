import type { SiteLocale } from './utils/locales.ts'
import type { Place } from './utils/paths.ts'

/** The pictures that messengers and networks show with a link, in pixels. */
export const shareWidth = 1200
export const shareHeight = 630

/** One for the whole site, and those of sections that have their own. */
export const shareKinds = ['home', 'topics', 'guides', 'demands'] as const

export type ShareKind = (typeof shareKinds)[number]

const kinds: Partial<Record<Place['section'], ShareKind>> = {
  topics: 'topics', guides: 'guides', demands: 'demands', positionPapers: 'demands',
}

export const shareKindOf = ({ section }: Place): ShareKind => kinds[section] ?? 'home'

/** The path of a picture with words in the language of the page. */
export const sharePathOf = (kind: ShareKind, site: SiteLocale): string => `/share/${kind}-${site}.png`

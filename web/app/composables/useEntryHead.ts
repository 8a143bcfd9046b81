import type { Locale } from '@buendnis/contract'
import { alternatesOf, canonicalOf } from '#shared/utils/alternates'
import { entrySharePathOf, shareHeight, shareKindOf, sharePathOf, shareWidth } from '#shared/share'
import { allLocales } from '#shared/utils/locales'
import { placeOf } from '#shared/utils/paths'

export interface EntryHead {
  /** Without it the name of the site stands alone. */
  title?: string | null
  description?: string | null
  /** The document that this page shows; its languages decide about the canonical address. */
  entry?: { availableLocales: readonly Locale[], updatedAt?: string }
  /** For pages that show no single document; all languages when left out. */
  availableLocales?: readonly Locale[]
  /** For answers to somebody's question (a search, a filtered list): the plain page is the one that counts. */
  isAnswer?: boolean
  /** About something that a passer-by must not see: the title says nothing, and no browser keeps the page. */
  discreet?: boolean
}

/** Search engines cut descriptions at about this many characters. */
const descriptionLength = 160

const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= descriptionLength) return flat
  const cut = flat.slice(0, descriptionLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), descriptionLength / 2))} …`
}

/**
 * Title, description and the addresses for search engines. Only real translations are offered to them: a page that
 * fell back to German names the German address as the one that counts.
 */
export const useEntryHead = (
  { title, description, entry, availableLocales, isAnswer = false, discreet = false }: EntryHead = {},
): void => {
  const { siteUrl } = useRuntimeConfig().public
  const site = useKnownSite()
  const page = Number(useQueryValue('page') ?? 1)
  const suffix = page > 1 && !isAnswer ? `?page=${page}` : ''
  const found = useError().value ? null : placeOf(useRoute().path)
  const available = entry?.availableLocales ?? availableLocales ?? allLocales.map(({ code }) => code)
  const locale = useContentLocale()
  const { t } = useNuxtApp().$i18n
  const absolute = (path: string) => `${siteUrl}${path}${suffix}`

  const fullTitle = () => discreet ? t('exit.title') : [title, site.value?.name].filter(Boolean).join(' – ')
  const kind = found && !discreet ? shareKindOf(found.place) : 'home'
  const shareWords = {
    home: () => t('home.allianceTitle'),
    topics: () => t('topic.title'),
    guides: () => t('guide.title'),
    demands: () => t('demand.title'),
  }
  // What a passer-by must not read is on no picture either: such pages have that of the site.
  const own = found && !discreet && entry?.updatedAt ? entrySharePathOf(found.place, found.site, entry.updatedAt) : null
  const shared = found && [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: fullTitle },
    ...description && !discreet ? [{ property: 'og:description', content: shorten(description) }] : [],
    { property: 'og:url', content: absolute(canonicalOf(found.place, locale, available)) },
    { property: 'og:image', content: `${siteUrl}${own ?? sharePathOf(kind, found.site)}` },
    { property: 'og:image:width', content: String(shareWidth) },
    { property: 'og:image:height', content: String(shareHeight) },
    { property: 'og:image:alt', content: own ? fullTitle : shareWords[kind]() },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]

  if (discreet) useResponseHeader('cache-control').value = 'no-store'

  useHead({
    // Asked when the page is finished: a layout may load the site after this call.
    title: fullTitle,
    meta: [
      ...description ? [{ name: 'description', content: shorten(description) }] : [],
      ...shared ?? [],
      ...found && !isAnswer ? [] : [{ name: 'robots', content: 'noindex' }],
    ],
    link: found
      ? [
          { rel: 'canonical', href: absolute(canonicalOf(found.place, locale, available)) },
          ...available.includes(locale) && !isAnswer
            ? alternatesOf(found.place, available).map(({ hreflang, path }) =>
                ({ rel: 'alternate' as const, hreflang, href: absolute(path) }))
            : [],
        ]
      : [],
  })
}

import type { Thing } from 'schema-dts'
import { breadcrumb, jsonLd, type PageFacts } from '#shared/structured-data/graph'

interface Page {
  /** The main heading. */
  title: string
  /** The way to it, without the home page. */
  steps?: readonly { text: string, href: string }[]
  /** What the page is about, beside its place on the site. */
  nodes?: (page: PageFacts) => readonly Thing[]
}

/** What a page says to search engines in the words of schema.org: only what people see on it, too. One graph per page. */
export const useStructuredData = ({ title, steps = [], nodes }: Page): void => {
  const { siteUrl } = useRuntimeConfig().public
  const { t } = useNuxtApp().$i18n
  const path = useRoute().path
  const page: PageFacts = { siteUrl, url: `${siteUrl}${path}`, language: useContentLocale() }
  const way = path === useLinks().home() ? [] : [{ text: t('site.home'), href: useLinks().home() }, ...steps]
  const graph = [...nodes?.(page) ?? [], ...breadcrumb(page, title, way)]
  if (graph.length > 0) useHead({ script: [{ type: 'application/ld+json', innerHTML: jsonLd(graph) }] })
}

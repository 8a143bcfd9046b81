import type { Site, Topic } from '@buendnis/contract'

const siteKey = (locale: Site['locale']) => `site ${locale}`

/** The name of the site, its topics and its pages in the language of this page. */
export const useSite = async (): Promise<Ref<Site>> => {
  const locale = useContentLocale()
  return settle(await useFetch<Site>('/api/site', { key: siteKey(locale), query: { locale }, deep: false }))
}

/** The site's answer, if there is one by now: on an error page the CMS may be what failed. */
export const useKnownSite = () => useNuxtData<Site>(siteKey(useContentLocale())).data

/** The site for the error page: asked for once more, unless the CMS is what failed. Never fails itself. */
export const useSiteAfter = async ({ statusCode }: { statusCode?: number }): Promise<Ref<Site | null | undefined>> => {
  const known = useKnownSite()
  if (known.value || statusCode === 503) return known
  const locale = useContentLocale()
  return (await useFetch<Site>('/api/site', { key: siteKey(locale), query: { locale }, deep: false })).data
}

/** One topic. It comes with the site, so it costs no question of its own. @throws a fatal 404 */
export const useTopic = async (slug: string): Promise<Ref<Topic>> => {
  const site = await useSite()
  const topic = site.value.topics.find(candidate => candidate.slug === slug)
  if (!topic) throw fatal(404)
  return shallowRef(topic)
}

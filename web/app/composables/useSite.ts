import type { Site, Topic } from '@buendnis/contract'

const siteKey = (locale: Site['locale']) => `site ${locale}`

/** The name of the site, its topics and its pages in the language of this page. */
export const useSite = async (): Promise<Ref<Site>> => {
  const locale = useContentLocale()
  return settle(await useFetch<Site>('/api/site', { key: siteKey(locale), query: { locale }, deep: false }))
}

/** The site's answer, if there is one by now: on an error page the CMS may be what failed. */
export const useKnownSite = () => useNuxtData<Site>(siteKey(useContentLocale())).data

/** One topic. It comes with the site, so it costs no question of its own. @throws a fatal 404 */
export const useTopic = async (slug: string): Promise<Ref<Topic>> => {
  const site = await useSite()
  const topic = site.value.topics.find(candidate => candidate.slug === slug)
  if (!topic) throw fatal(404)
  return shallowRef(topic)
}

import { placeOf, type Section } from '#shared/utils/paths'

/** Where the entries of a section are answered to pages. */
const readers: Partial<Record<Section | 'page', string>> = {
  offers: 'offers', institutions: 'institutions', news: 'news', positionPapers: 'position-papers', guides: 'guides',
  page: 'pages',
}

/**
 * The page that a report is about, with its title where the CMS tells it. Never fails: a report can be written whatever
 * the CMS does.
 */
export const useAboutPage = async (path: string | null): Promise<{ path: string, title: string } | null> => {
  const place = path === null ? undefined : placeOf(path)?.place
  if (path === null || !place) return null
  const name = useSectionName(place)
  if (name) return { path, title: name }
  const reader = place.section === 'home' ? undefined : readers[place.section]
  const slug = 'slug' in place ? place.slug : undefined
  if (!reader || !slug) return { path, title: path }
  const { data } = await useFetch<{ title?: string, name?: string }>(`/api/${reader}/${encodeURIComponent(slug)}`, {
    key: `about ${path}`, query: { locale: useContentLocale() }, deep: false,
  })
  return { path, title: data.value?.title ?? data.value?.name ?? path }
}

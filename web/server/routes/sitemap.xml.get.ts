import { readPlaces } from '../sitemap/places.ts'
import { sitemapXml } from '../sitemap/xml.ts'

export default answer(async (event) => {
  const xml = sitemapXml(useRuntimeConfig().public.siteUrl, await readPlaces(useCms()))
  setResponseHeader(event, 'content-type', 'application/xml; charset=utf-8')
  return xml
})

import { allLocales } from '#shared/utils/locales'
import { knownPlaces } from '../../sitemap/places.ts'
import { sitemapXml } from '../../sitemap/xml.ts'

/** The pages of one language: `de.xml`. */
export default answer(async (event) => {
  const locale = allLocales.find(({ site }) => `${site}.xml` === getRouterParam(event, 'file'))
  if (!locale) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const xml = sitemapXml(useRuntimeConfig().public.siteUrl, await knownPlaces(useCms()), locale.code)
  setResponseHeader(event, 'content-type', 'application/xml; charset=utf-8')
  return xml
})

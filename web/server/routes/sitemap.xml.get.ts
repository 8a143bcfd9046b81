import { sitemapIndexXml } from '../sitemap/xml.ts'

export default defineEventHandler((event) => {
  setResponseHeader(event, 'content-type', 'application/xml; charset=utf-8')
  return sitemapIndexXml(useRuntimeConfig().public.siteUrl)
})

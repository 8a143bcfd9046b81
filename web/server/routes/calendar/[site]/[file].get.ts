import { calendarOf } from '../../../calendar/event.ts'
import { readNewsItem } from '../../../cms/news.ts'
import { pathOf } from '#shared/utils/paths'

/** `/calendar/<language of the site>/<slug of a piece of news>.ics` */
export default answer(async (event) => {
  const { locale, slug } = entryFileOf(event, 'ics')
  const item = await readNewsItem(useCms(), slug, locale.code)
  const url = `${useRuntimeConfig().public.siteUrl}${pathOf(locale.site, { section: 'news', slug: item.slug })}`
  const file = calendarOf(item, url, locale.code)
  if (file === null) throw noSuchFile()
  setFileHeaders(event, 'ics', item.slug)
  return file
})

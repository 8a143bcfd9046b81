import { calendarOfAll } from '../../../calendar/event.ts'
import { readNews } from '../../../cms/news.ts'
import { readSite } from '../../../cms/site.ts'
import { feedNames } from '../../../feeds/names.ts'
import { allLocales } from '#shared/utils/locales'
import { pathOf } from '#shared/utils/paths'

/** So many pieces of news are looked at for events. */
const length = 100

/** `/feeds/<language of the site>/events.ics`: the events of the newest news, to subscribe to in a calendar program. */
export default answer(async (event) => {
  const locale = allLocales.find(({ site }) => site === getRouterParam(event, 'site'))
  if (!locale) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const [{ data }, site] = await Promise.all([
    readNews(useCms(), { locale: locale.code, pageSize: length }),
    readSite(useCms(), locale.code),
  ])
  const { siteUrl } = useRuntimeConfig().public
  setResponseHeader(event, 'content-type', 'text/calendar; charset=utf-8')
  return calendarOfAll(
    data, ({ slug }) => `${siteUrl}${pathOf(locale.site, { section: 'news', slug })}`,
    `${feedNames[locale.site].news} – ${site.name}`, locale.code,
  )
})

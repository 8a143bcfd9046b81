import { calendarOf } from '../../../calendar/event.ts'
import { readNewsItem } from '../../../cms/news.ts'
import { SlugQuestion } from '../../../cms/questions.ts'
import { allLocales } from '#shared/utils/locales'
import { pathOf } from '#shared/utils/paths'

const absent = () => createError({ statusCode: 404, statusMessage: 'Not Found' })

/** `/calendar/<language of the site>/<slug of a piece of news>.ics` */
export default answer(async (event) => {
  const locale = allLocales.find(({ site }) => site === getRouterParam(event, 'site'))
  const [name = '', ending] = (getRouterParam(event, 'file') ?? '').split('.')
  const slug = SlugQuestion.safeParse(name)
  if (!locale || ending !== 'ics' || !slug.success) throw absent()
  const item = await readNewsItem(useCms(), slug.data, locale.code)
  const url = `${useRuntimeConfig().public.siteUrl}${pathOf(locale.site, { section: 'news', slug: item.slug })}`
  const file = calendarOf(item, url, locale.code)
  if (file === null) throw absent()
  setResponseHeader(event, 'content-type', 'text/calendar; charset=utf-8')
  setResponseHeader(event, 'content-disposition', `attachment; filename="${item.slug}.ics"`)
  return file
})

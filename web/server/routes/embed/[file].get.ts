import { readEmbedChoice } from '#shared/embed'
import { allLocales } from '#shared/utils/locales'
import { fragmentOf } from '../../embed/fragment.ts'
import { readEmbedded } from '../../embed/read.ts'
import { embedWords } from '../../words/embed.ts'

/** `/embed/<language of the site>.html`: a list of offers as HTML that another server puts into its own page. */
export default answer(async (event) => {
  const [name, ending] = (getRouterParam(event, 'file') ?? '').split('.')
  const locale = allLocales.find(({ site }) => site === name)
  if (!locale || ending !== 'html') throw noSuchFile()
  const query = getQuery(event)
  const choice = readEmbedChoice((key) => {
    const value = query[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  })
  const list = await readEmbedded(useCms(), locale, choice)
  setResponseHeader(event, 'content-type', 'text/html; charset=utf-8')
  return fragmentOf(list, locale, embedWords[locale.site], useRuntimeConfig().public.siteUrl)
})

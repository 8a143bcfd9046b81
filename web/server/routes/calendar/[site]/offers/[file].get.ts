import { calendarOfOffer } from '../../../../calendar/rhythm.ts'
import { readOffer } from '../../../../cms/offers.ts'
import { dayInBerlin } from '#shared/utils/clock'
import { pathOf } from '#shared/utils/paths'
import { isAboutViolence } from '#shared/utils/violence'

/**
 * `/calendar/<language of the site>/offers/<slug>.ics`: when an offer takes place, to subscribe to. An offer about violence
 * has none: calendars are shared in families.
 */
export default answer(async (event) => {
  const { locale, slug } = entryFileOf(event, 'ics')
  const offer = await readOffer(useCms(), slug, locale.code)
  if (isAboutViolence(offer.topics)) throw noSuchFile()
  const url = `${useRuntimeConfig().public.siteUrl}${pathOf(locale.site, { section: 'offers', slug: offer.slug })}`
  setFileHeaders(event, 'ics', offer.slug)
  return calendarOfOffer(offer, dayInBerlin(), url, locale.code)
})

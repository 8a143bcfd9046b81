import { locales } from '../../locales/locales'
import { readMissedSearches } from '../../search'
import { filteredPath } from '../paths'
import { seesInbox } from '../reach'
import { maxTasks, type WidgetReader } from '../widget'

const languageName = (code: string) => locales.find((locale) => locale.code === code)?.name ?? code

/** What visitors looked for and did not find. A click looks for it among the offers: perhaps a synonym is all it needs. */
export const searches: WidgetReader = async ({ strapi, user }) => {
  if (!seesInbox(user)) return undefined
  const missed = await readMissedSearches(strapi, maxTasks)
  return {
    counts: [],
    tasks: missed.map(({ words, locale, count }) => ({
      title: `„${words}“`,
      note: `${count}-mal gesucht, ${languageName(locale)}`,
      urgency: 'soon',
      to: filteredPath('api::offer.offer', {}, { _q: words }),
    })),
  }
}

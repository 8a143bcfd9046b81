import { locales } from '../../locales/locales'
import { countWork } from '../../translations/read/counts'
import type { EntryState } from '../../translations/read/states'
import { findWork, type Work } from '../../translations/read/work'
import { entryPath } from '../paths'
import { maxTasks, type Task, type WidgetReader } from '../widget'

const nameOf = (locale: string) => locales.find(({ code }) => code === locale)?.name ?? locale

const words: Partial<Record<EntryState, string>> = { missing: 'fehlt', unpublished: 'noch nicht veröffentlicht' }

const taskOf = ({ uid, documentId, title, type, locale, state, fields }: Work): Task => ({
  title,
  note: `${type}: ${state === 'outdated' ? `auf Deutsch geändert (${fields.join(', ')})` : words[state] ?? ''}`,
  urgency: state === 'outdated' ? 'urgent' : 'soon',
  to: entryPath(uid, documentId, locale),
})

/**
 * How many entries each language lacks or has in an older state than German, and the first of one language: the one asked
 * for, else the one with most of them. Outdated ones come first: they say something that is not so any more.
 */
export const translations: WidgetReader = async ({ strapi, reach, locale }) => {
  if (!reach.all) return undefined
  const counts = (await countWork(strapi)).map((work) => ({ ...work, count: work.missing + work.outdated }))
  const [most] = [...counts].sort((a, b) => b.count - a.count)
  const shown = counts.find((work) => work.locale === locale) ?? most
  const work = shown && shown.count > 0
    ? await findWork(strapi, { locales: [shown.locale], states: ['outdated', 'missing', 'unpublished'] })
    : []
  const isOutdated = ({ state }: Work) => state === 'outdated'
  const ordered = [...work.filter(isOutdated), ...work.filter((one) => !isOutdated(one))]
  return {
    counts: counts.map(({ locale: code, count, outdated }) => ({
      label: outdated > 0 ? `${nameOf(code)} (${outdated} veraltet)` : nameOf(code),
      count, urgency: outdated > 0 ? 'urgent' : count > 0 ? 'soon' : 'calm', locale: code,
    })),
    tasks: ordered.slice(0, maxTasks).map(taskOf),
  }
}

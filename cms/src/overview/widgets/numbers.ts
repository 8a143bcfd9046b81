import { berlinDay } from '../../clock'
import { perMonth, readSums } from '../../numbers/report/sums'
import { isCoordination } from '../../admin-api/user'
import type { WidgetReader } from '../widget'

const monthWords = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' })

const page = '/buendnis/zahlen'

/** How much the site is read: this month against the last, and the year. */
export const numbers: WidgetReader = async ({ strapi, user }) => {
  if (!isCoordination(user)) return undefined
  const month = berlinDay().slice(0, 7)
  const first = new Date(`${month}-01T00:00:00Z`)
  const before = new Date(first)
  before.setUTCMonth(before.getUTCMonth() - 1)
  const [year, lastMonth] = [Number(month.slice(0, 4)), before.toISOString().slice(0, 7)]
  const rows = await readSums(strapi, year)
  const older = lastMonth.startsWith(`${year}-`) ? rows : await readSums(strapi, year - 1)
  const views = perMonth(rows, ({ kind }) => kind === 'view')
  const viewsBefore = perMonth(older, ({ kind }) => kind === 'view')
  const searches = perMonth(rows, ({ kind }) => kind === 'search')
  const sum = [...views.values()].reduce((all, count) => all + count, 0)
  return {
    counts: [
      { label: `Seitenaufrufe im ${monthWords.format(first)}`, count: views.get(month) ?? 0, urgency: 'calm', to: page },
      { label: `im ${monthWords.format(before)}`, count: viewsBefore.get(lastMonth) ?? 0, urgency: 'calm', to: page },
      { label: `im Jahr ${year}`, count: sum, urgency: 'calm', to: page },
      { label: `Suchen im ${monthWords.format(first)}`, count: searches.get(month) ?? 0, urgency: 'calm', to: page },
    ],
    tasks: [],
  }
}

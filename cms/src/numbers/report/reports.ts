import type { Core } from '@strapi/strapi'
import { enumerationWords } from '../../admin/words/enumerations'
import { berlinDay } from '../../clock'
import { rowsOf } from '../../public-api/row'
import { suggestionUid } from '../../suggestions/models'
import { suggestionKinds } from '../../suggestions/vocabulary'
import { lineOf, type Group, type Span } from './table'

const monthOf = (value: unknown) => berlinDay(new Date(typeof value === 'number' ? value : String(value))).slice(0, 7)

const wordOf = (value: string) => {
  const word = enumerationWords[value] ?? value
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What people reported; spam is none of it. What was deleted by hand is not counted any more. */
export const reportsGroup = async (strapi: Core.Strapi, year: number, span: Span): Promise<Group> => {
  const [from, until] = [new Date(Date.UTC(year - 1, 11, 31)), new Date(Date.UTC(year + 1, 0, 2))]
  const rows = rowsOf(await strapi.db.query(suggestionUid).findMany({
    select: ['kind', 'state', 'receivedAt'], where: { receivedAt: { $gte: from, $lt: until }, state: { $ne: 'spam' } },
  }))
  const count = (fits: (row: Record<string, unknown>) => boolean) => {
    const sums = new Map<string, number>()
    for (const row of rows.filter(fits)) sums.set(monthOf(row.receivedAt), (sums.get(monthOf(row.receivedAt)) ?? 0) + 1)
    return sums
  }
  return {
    title: 'Hinweise',
    note: 'Nachrichten über „Etwas fehlt?“ und Berichtigungen von Institutionen, nach dem Monat, in dem sie kamen; ohne Werbung und Unfug.',
    lines: [
      lineOf('Alle Hinweise', count(() => true), year, span),
      ...suggestionKinds.map(kind => lineOf(wordOf(kind), count(row => row.kind === kind), year, span)),
      lineOf('Davon übernommen', count(row => row.state === 'adopted'), year, span),
    ],
  }
}

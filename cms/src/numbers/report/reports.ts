import type { Core } from '@strapi/strapi'
import { enumerationWords } from '../../admin/words/enumerations'
import { rowsOf } from '../../public-api/row'
import { suggestionUid } from '../../suggestions/models'
import { suggestionKinds } from '../../suggestions/vocabulary'
import { aroundYear, countMonths } from './month'
import { lineOf, type Group, type Span } from './table'

const wordOf = (value: string) => {
  const word = enumerationWords[value] ?? value
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What people reported; spam is none of it. What was deleted by hand is not counted any more. */
export const reportsGroup = async (strapi: Core.Strapi, year: number, span: Span): Promise<Group> => {
  const rows = rowsOf(await strapi.db.query(suggestionUid).findMany({
    select: ['kind', 'state', 'receivedAt'], where: { receivedAt: aroundYear(year), state: { $ne: 'spam' } },
  }))
  const count = (fits: (row: Record<string, unknown>) => boolean) => countMonths(rows.filter(fits), 'receivedAt')
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

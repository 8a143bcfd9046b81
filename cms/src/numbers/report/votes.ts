import type { Core } from '@strapi/strapi'
import { rowsOf } from '../../public-api/row'
import { lineOf, type Group, type Span } from './table'

/** Whether pages helped. */
export const votesGroup = async (strapi: Core.Strapi, year: number, span: Span): Promise<Group> => {
  const rows = rowsOf(await strapi.db.query('api::page-vote.page-vote').findMany({
    select: ['month', 'helpful', 'notHelpful'], where: { month: { $startsWith: `${year}-` } },
  }))
  const sumOf = (name: 'helpful' | 'notHelpful') => {
    const sums = new Map<string, number>()
    for (const row of rows) sums.set(String(row.month), (sums.get(String(row.month)) ?? 0) + Number(row[name] ?? 0))
    return sums
  }
  return {
    title: 'Hat die Seite geholfen?',
    note: 'Antworten am Ende der Seiten.',
    lines: [lineOf('Ja', sumOf('helpful'), year, span), lineOf('Nein', sumOf('notHelpful'), year, span)],
  }
}

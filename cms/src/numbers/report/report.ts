import type { Core } from '@strapi/strapi'
import { unparse } from 'papaparse'
import { berlinDay } from '../../clock'
import { rowsOf } from '../../public-api/row'
import { sumUid } from '../models'
import { reportsGroup } from './reports'
import { checksGroup } from './checks'
import { readSums } from './sums'
import type { Group } from './table'
import { viewGroups } from './views'
import { votesGroup } from './votes'

export interface YearReport {
  readonly year: number
  /** Years that have numbers, the newest first. */
  readonly years: readonly number[]
  readonly groups: readonly Group[]
}

/** The first month that was counted. */
const readFirst = async (strapi: Core.Strapi, present: string): Promise<string> => {
  const [oldest] = rowsOf(await strapi.db.query(sumUid).findMany({ select: ['month'], orderBy: { month: 'asc' }, limit: 1 }))
  return oldest ? String(oldest.month) : present
}

const yearOf = (month: string) => Number(month.slice(0, 4))

/** The numbers of a year, as the page and the table for Excel show them. */
export const readReport = async (strapi: Core.Strapi, year: number): Promise<YearReport> => {
  const until = berlinDay().slice(0, 7)
  const from = await readFirst(strapi, until)
  const rows = await readSums(strapi, year)
  const groups = [
    ...await viewGroups(strapi, rows, year, { from, until }),
    await reportsGroup(strapi, year, { from: '', until }),
    await checksGroup(strapi, year, { from: '', until }),
    await votesGroup(strapi, year, { from: '', until }),
  ]
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, index) => yearOf(until) - index)
  return { year, years, groups: groups.filter(({ lines }) => lines.length > 0) }
}

const monthNames = [
  'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
]

/** As a table that Excel opens: semicolons, the mark of UTF-8, and nothing that begins to calculate. */
export const toCsv = ({ year, groups }: YearReport): string => `\uFEFF${unparse({
  fields: ['Bereich', 'Was', 'Sprache', ...monthNames.map(name => `${name} ${year}`), `Jahr ${year}`],
  data: groups.flatMap(({ title, lines }) => lines.map(({ label, language, months, year: sum }) =>
    [title, label, language ?? 'alle Sprachen', ...months, sum])),
}, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`

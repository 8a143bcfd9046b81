import type { Core } from '@strapi/strapi'
import { unparse } from 'papaparse'
import { berlinDay } from '../../clock'
import { rowsOf } from '../../public-api/row'
import { sumUid } from '../models'
import { reportsGroup } from './reports'
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

const readYears = async (strapi: Core.Strapi, present: number): Promise<number[]> => {
  const [oldest] = rowsOf(await strapi.db.query(sumUid).findMany({ select: ['month'], orderBy: { month: 'asc' }, limit: 1 }))
  const first = oldest ? Number(String(oldest.month).slice(0, 4)) : present
  return Array.from({ length: Math.max(present - first + 1, 1) }, (_, index) => present - index)
}

/** The numbers of a year, as the page and the table for Excel show them. */
export const readReport = async (strapi: Core.Strapi, year: number): Promise<YearReport> => {
  const present = berlinDay().slice(0, 7)
  const rows = await readSums(strapi, year)
  const groups = [
    ...await viewGroups(strapi, rows, year, present),
    await reportsGroup(strapi, year, present),
    await votesGroup(strapi, year, present),
  ]
  const years = await readYears(strapi, Number(present.slice(0, 4)))
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

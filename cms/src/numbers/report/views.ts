import type { Core } from '@strapi/strapi'
import { defaultLocale, locales } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import { sectionNames, sections } from '../sections'
import { perMonth, type SumRow } from './sums'
import { lineOf, shareLine, withoutSmall, type Group, type Line, type Span } from './table'

/** Topics that were read in the year, by name; what is deleted since keeps its sums. */
const readTopics = async (strapi: Core.Strapi, rows: readonly SumRow[]): Promise<{ documentId: string, name: string }[]> => {
  const documentIds = [...new Set(rows.filter(({ kind }) => kind === 'topic').map(({ subject }) => subject))]
  const topics = await Promise.all(documentIds.map(async (documentId) => {
    const row: unknown = await strapi.db.query('api::topic.topic').findOne({
      select: ['name'], where: { documentId, locale: defaultLocale, publishedAt: null },
    })
    return { documentId, name: isRow(row) ? String(row.name) : 'gelöschtes Thema' }
  }))
  return topics.sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

const isUsed = ({ year }: Line) => year !== 0

/** Page views by part of the site, by language, by topic, and searches. */
export const viewGroups = async (
  strapi: Core.Strapi, rows: readonly SumRow[], year: number, span: Span,
): Promise<Group[]> => {
  const line = (label: string, fits: (row: SumRow) => boolean, language?: string) =>
    lineOf(label, perMonth(rows, fits), year, span, language)
  const topics = await readTopics(strapi, rows)
  const isTopic = (documentId: string) => ({ kind, subject }: SumRow) => kind === 'topic' && subject === documentId
  const searches = line('Suchen', ({ kind }) => kind === 'search')
  const missed = line('Davon ohne Treffer', ({ kind }) => kind === 'missed')
  return [
    {
      title: 'Seitenaufrufe',
      note: 'Ohne Suchmaschinen und andere Programme. Seiten über Gewalt und Trennung stehen bei „Übrige Seiten“, zusammen mit Impressum, Datenschutz und allem, was hier keinen eigenen Namen hat.',
      lines: [
        line('Alle Seiten', ({ kind }) => kind === 'view'),
        ...sections.map(section => line(sectionNames[section], ({ kind, subject }) => kind === 'view' && subject === section)),
      ],
    },
    {
      title: 'Seitenaufrufe nach Sprache',
      note: 'In welcher Sprache die Seiten gelesen wurden.',
      lines: locales.map(({ code, name }) => line(name, ({ kind, locale }) => kind === 'view' && locale === code)),
    },
    {
      title: 'Themen',
      note: 'Aufrufe des Themas und aller Angebote, Neuigkeiten und Papiere dazu. Was zu zwei Themen gehört, zählt bei beiden.',
      lines: topics.map(({ documentId, name }) => line(name, isTopic(documentId))).filter(isUsed),
    },
    {
      title: 'Themen nach Sprache',
      note: 'Zahlen von 1 bis 4 stehen als „< 5“: So wenige Aufrufe könnten von einem einzelnen Menschen sein.',
      lines: topics.flatMap(({ documentId, name }) => locales.map(({ code, name: language }) =>
        line(name, row => isTopic(documentId)(row) && row.locale === code, language))).filter(isUsed).map(withoutSmall),
    },
    {
      title: 'Suche',
      note: 'Was gesucht wurde, steht hier nicht.',
      lines: [searches, missed, shareLine('Anteil ohne Treffer', missed, searches)],
    },
  ]
}

import type { Core } from '@strapi/strapi'
import { contentUids, type ContentUid } from '../../content-types/uids'
import { typeDefinitions } from '../../dashboard/definitions'
import { defaultLocale, locales, type Locale } from '../../locales/locales'
import { isRow } from '../../public-api/row'
import { entryPath } from '../paths'
import { maxTasks, type Task, type WidgetReader } from '../widget'

const languages = locales.filter(({ code }) => code !== defaultLocale)

/** What is translated entry by entry, what visitors look for most first. The website's own words have their own menu. */
const uids = ['api::offer.offer', ...contentUids.filter((uid) => uid !== 'api::offer.offer' && uid !== 'api::site.site')] as const

const tableOf = (strapi: Core.Strapi, uid: ContentUid) => strapi.contentType(uid).collectionName ?? ''

/** Published entries of all types per language, in one statement. */
const countPublished = async (strapi: Core.Strapi) => {
  const connection = strapi.db.connection
  const [first, ...others] = uids.map((uid) => connection(tableOf(strapi, uid))
    .select('locale').count({ n: '*' }).whereNotNull('published_at').groupBy('locale'))
  // As a table of its own: its grouping would otherwise count for the whole union.
  const rows: unknown = first ? await connection.select('*').from(first.as('first')).unionAll(others) : []
  const counts = new Map<string, number>()
  for (const row of Array.isArray(rows) ? rows.filter(isRow) : []) {
    counts.set(String(row.locale), (counts.get(String(row.locale)) ?? 0) + Number(row.n))
  }
  return counts
}

const titleColumn = (uid: ContentUid) => {
  const field = typeDefinitions.find((definition) => definition.uid === uid)?.mainField ?? 'document_id'
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Entries that are public in German and not in this language. */
const findMissing = async (strapi: Core.Strapi, locale: Locale): Promise<Task[]> => {
  const tasks: Task[] = []
  for (const uid of uids) {
    const table = tableOf(strapi, uid)
    const translated = strapi.db.connection({ other: table }).select('other.id')
      .whereRaw('other.document_id = german.document_id').where('other.locale', locale)
    const rows: unknown = await strapi.db.connection({ german: table })
      .select({ documentId: 'german.document_id', title: `german.${titleColumn(uid)}` })
      .where('german.locale', defaultLocale).whereNotNull('german.published_at')
      .whereNotExists(translated.clone().whereNotNull('other.published_at'))
      .orderBy('german.id').limit(maxTasks - tasks.length)
    for (const row of Array.isArray(rows) ? rows.filter(isRow) : []) {
      tasks.push({
        title: typeof row.title === 'string' && row.title !== '' ? row.title : 'ohne Titel',
        note: strapi.contentType(uid).info.displayName,
        urgency: 'soon',
        to: entryPath(uid, String(row.documentId), locale),
      })
    }
    if (tasks.length >= maxTasks) break
  }
  return tasks
}

/**
 * How many entries each language lacks, and the first of one language: the one asked for, else the one that lacks most.
 * Whether a translation is still true to the German text cannot be told from what is stored, so it is not claimed.
 */
export const translations: WidgetReader = async ({ strapi, reach, locale }) => {
  if (!reach.all) return undefined
  const published = await countPublished(strapi)
  const german = published.get(defaultLocale) ?? 0
  const missing = languages.map(({ code, name }) => ({ code, name, count: Math.max(0, german - (published.get(code) ?? 0)) }))
  const [most] = [...missing].sort((a, b) => b.count - a.count)
  const shown = missing.find(({ code }) => code === locale) ?? most
  return {
    counts: missing.map(({ code, name, count }) => ({
      label: name, count, urgency: count > 0 ? 'soon' : 'calm', locale: code,
    })),
    tasks: shown && shown.count > 0 ? await findMissing(strapi, shown.code) : [],
  }
}

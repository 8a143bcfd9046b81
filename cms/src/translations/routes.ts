import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute, type DashboardUser } from '../admin-api'
import { contentUids } from '../content-types/uids'
import { defaultLocale, isLocale, locales, type Locale } from '../locales/locales'
import { assertReadable } from '../revisions/readable'
import { readingCode, translationCode } from '../roles/codes'
import { visibleTo } from '../roles/visibility'
import { confirmTranslations } from './confirm'
import { countWork } from './read/counts'
import { readEntry } from './read/entry'
import { entryStates, translationLocales, type EntryState } from './read/states'
import { findWork, workOfMany } from './read/work'
import { readMachineSettings } from './machine/settings'
import { lostNames } from './read/names'

/** Who answers for words in other languages. */
export const mayTranslate = (user: DashboardUser) => isCoordination(user) || user.roles.includes(translationCode)
/** Who sees how all translations stand. */
const seesTranslations = (user: DashboardUser) => mayTranslate(user) || user.roles.includes(readingCode)

const isTranslation = (code: string): code is Locale => isLocale(code) && code !== defaultLocale
export const translationSchema = z.string().refine(isTranslation)
const isState = (state: string): state is EntryState => entryStates.some((known) => known === state)

export const uidSchema = z.enum(contentUids)
export const entrySchema = z.object({ uid: uidSchema, documentId: z.string().min(1) })
const localeSchema = z.object({ locale: z.enum(locales.map(({ code }) => code)).default(defaultLocale) })

/** Several values of a query, as `a,b`. */
export const listOf = <Output>(value: z.ZodType<Output, string>) =>
  z.string().transform((text) => text.split(',').filter(Boolean)).pipe(z.array(value))

const wantedSchema = z.object({
  locale: listOf(translationSchema).optional(),
  state: listOf(z.string().refine(isState)).optional(),
  type: listOf(uidSchema).optional(),
})
const pageSchema = z.object({
  page: z.coerce.number().int().min(1).default(1), pageSize: z.coerce.number().int().min(1).max(500).default(50),
})
const manySchema = z.object({ documentIds: listOf(z.string()).pipe(z.array(z.string()).max(200)) })
const confirmSchema = z.object({
  locales: z.array(translationSchema).min(1),
  fields: z.array(z.string()).optional(),
  as: z.enum(['same-meaning', 'checked']),
})

/** States that are work for somebody. */
const open: readonly EntryState[] = ['missing', 'outdated', 'incomplete', 'machine']

/** How translations stand, for the page "Übersetzungen", the panel beside a form and the column of a list. */
export const truthRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/translations', allow: seesTranslations,
    handle: async ({ strapi, user, query }) => {
      const { locale, state, type } = readCall(wantedSchema, query)
      const { page, pageSize } = readCall(pageSchema, query)
      const work = await findWork(strapi, { locales: locale ?? translationLocales, states: state ?? open, uids: type })
      return {
        languages: await countWork(strapi), total: work.length, pageSize, mayTranslate: mayTranslate(user),
        mayChangeNames: isCoordination(user),
        entries: work.slice((page - 1) * pageSize, page * pageSize),
      }
    },
  },
  {
    // The column of a list: an institution sees it in the list of its own entries.
    method: 'GET', path: '/translations/states/:uid',
    handle: async ({ strapi, user, params, query }) => {
      const { uid } = readCall(entrySchema.pick({ uid: true }), params)
      const visible = await visibleTo(strapi, user, uid, readCall(manySchema, query).documentIds)
      return workOfMany(strapi, uid, [...visible])
    },
  },
  {
    method: 'GET', path: '/translations/entries/:uid/:documentId',
    handle: async ({ strapi, user, params, query }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      const { locale } = readCall(localeSchema, query)
      await assertReadable(strapi, uid, documentId, defaultLocale)
      return {
        ...await readEntry(strapi, uid, documentId, locale),
        lostNames: await lostNames(strapi, uid, documentId, locale),
        mayTranslate: mayTranslate(user),
        hasMachine: readMachineSettings() !== undefined && locale !== 'de-simple',
      }
    },
  },
  {
    method: 'POST', path: '/translations/entries/:uid/:documentId/current', allow: mayTranslate,
    handle: async ({ strapi, user, params, body, query }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      await assertReadable(strapi, uid, documentId, defaultLocale)
      await confirmTranslations(strapi, { uid, documentId, ...readCall(confirmSchema, body) }, user.id)
      return readEntry(strapi, uid, documentId, readCall(localeSchema, query).locale)
    },
  },
]

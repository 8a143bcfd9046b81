import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { now } from '../clock'
import { assertReadable } from '../revisions/readable'
import { defaultLocale } from '../locales/locales'
import { refuse } from '../editorial/errors'
import { writeCsv } from './hand-out/csv'
import { takeBack, unpack } from './hand-out/take-back'
import { collectUnits } from './hand-out/units'
import { writeXliff } from './hand-out/xliff'
import { suggest } from './machine/suggest'
import { entrySchema, listOf, mayTranslate, translationSchema, uidSchema } from './routes'
import { readGlossary, readTerms, termsSchema, writeTerms } from './text/glossary'

const orderSchema = z.object({
  format: z.enum(['xliff', 'csv']),
  locale: listOf(translationSchema),
  type: listOf(uidSchema).optional(),
  state: listOf(z.enum(['missing', 'outdated', 'machine'])).optional(),
})
const fileSchema = z.object({
  /** The file, packed with gzip, as base64. */
  packed: z.string().min(1),
  isTrial: z.boolean(),
  publishes: z.boolean().default(false),
})
const localeSchema = z.object({ locale: translationSchema })
const glossarySchema = z.object({ terms: termsSchema })

/** Texts on their way to translators and back, the machine's suggestions, and names that are never translated. */
export const exchangeRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/translations/file', allow: mayTranslate,
    handle: async ({ strapi, query }) => {
      const { format, locale, type, state = ['missing', 'outdated'] } = readCall(orderSchema, query)
      if (locale.length === 0) refuse('Bitte wählen Sie eine Sprache.')
      const units = await collectUnits(strapi, { locales: locale, uids: type, states: state })
      const content = format === 'csv' ? writeCsv(units) : writeXliff(units, await readGlossary(strapi))
      const day = now().toISOString().slice(0, 10)
      return { name: `texte-${locale.join('-')}-${day}.${format === 'csv' ? 'csv' : 'xlf'}`, texts: units.length, content }
    },
  },
  {
    method: 'POST', path: '/translations/file', allow: mayTranslate,
    handle: async ({ strapi, user, body }) => {
      const { packed, ...step } = readCall(fileSchema, body)
      return takeBack(strapi, unpack(packed), step, user.id)
    },
  },
  {
    method: 'POST', path: '/translations/entries/:uid/:documentId/machine', allow: mayTranslate,
    handle: async ({ strapi, params, body }) => {
      const { uid, documentId } = readCall(entrySchema, params)
      await assertReadable(strapi, uid, documentId, defaultLocale)
      return suggest(strapi, uid, documentId, readCall(localeSchema, body).locale)
    },
  },
  {
    method: 'GET', path: '/translations/glossary', allow: mayTranslate,
    handle: async ({ strapi }) => ({ terms: await readTerms(strapi) }),
  },
  {
    method: 'PUT', path: '/translations/glossary', allow: isCoordination,
    handle: async ({ strapi, body }) => {
      await writeTerms(strapi, readCall(glossarySchema, body).terms)
      return { terms: await readTerms(strapi) }
    },
  },
]

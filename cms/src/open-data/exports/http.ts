import { Readable } from 'node:stream'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../../clock'
import { readContentVersion } from '../../content-version'
import { locales, type Locale } from '../../locales/locales'
import type { Context } from '../../public-api/http/context'
import { isKnown, tagOf } from '../../public-api/http/respond'
import { readFallback, readLocale, refuseUnknown } from '../../public-api/query/read-query'
import { badRequest, RequestError } from '../../public-api/request-error'
import { readLicence } from '../licence'
import { exportFiles, type ExportFile } from './files'
import type { ExportOptions } from './options'

const [german, ...others] = locales.map(({ code }) => code)
const allLanguages: readonly [Locale, ...Locale[]] = [german ?? 'de', ...others]

/** The name of a file in the address. */
export const fileIn = (ctx: Context): string => {
  const params: Readonly<Record<string, unknown>> = ctx.params
  return typeof params.file === 'string' ? params.file.slice(0, 100) : ''
}

const findFile = (name: string): ExportFile => {
  const found = exportFiles.find(file => file.name === name)
  if (found) return found
  throw new RequestError(404, {
    de: 'Diesen Export gibt es nicht. Alle stehen in /api/exports.', en: 'There is no such export. /api/exports lists all.',
  })
}

const readOptions = (ctx: Context, { format }: ExportFile): Omit<ExportOptions, 'licence'> => {
  refuseUnknown(ctx.query, ['locale', 'fallback'])
  const fallback = readFallback(ctx.query.fallback)
  if (ctx.query.locale !== 'all') return { languages: [readLocale(ctx.query.locale)], fallback }
  if (format === 'jsonl') return { languages: allLanguages, fallback: false }
  throw badRequest('locale', 'Alle Sprachen in einer Datei gibt es nur als JSON Lines (.jsonl).',
    'All languages in one file are there as JSON Lines (.jsonl) only.', allLanguages)
}

/** Sends something as a file with a name. Names are plain ASCII. */
export const describeFile = (ctx: Context, name: string, mediaType: string) => {
  ctx.type = mediaType
  ctx.set('Content-Disposition', `attachment; filename="${name}"`)
}

/** Streams one export. @throws RequestError 400, 404 */
export const sendExport = async (strapi: Core.Strapi, ctx: Context) => {
  const file = findFile(fileIn(ctx))
  const options = readOptions(ctx, file)
  const { languages, fallback } = options
  const [version, licence] = await Promise.all([readContentVersion(strapi), readLicence(strapi)])
  const language = languages.length > 1 ? 'all' : languages[0]
  const [stem = '', ending = ''] = file.name.split('.')
  describeFile(ctx, `${stem}.${language}.${ending}`, `${file.mediaType}; charset=utf-8`)
  ctx.set('Content-Language', languages.join(', '))
  ctx.append('Link', `<${licence.url}>; rel="license"`)
  // Nothing is read for the tag: the same question finds the same until something changes, or the day does.
  const tag = tagOf(JSON.stringify([version, berlinDay(), file.name, language, fallback]))
  if (!isKnown(ctx, tag)) ctx.body = Readable.from(file.write(strapi, { ...options, licence }))
}

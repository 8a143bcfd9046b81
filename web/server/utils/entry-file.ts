import type { H3Event } from 'h3'
import { allLocales, type LocaleInfo } from '#shared/utils/locales'
import { SlugQuestion } from '../cms/questions.ts'

const types = { ics: 'text/calendar; charset=utf-8', vcf: 'text/vcard; charset=utf-8' } as const

/**
 * Which entry in which language `/…/[site]/…/[file]` names.
 * @throws 404 for a language or an ending that does not exist, and for what cannot be a slug
 */
export const entryFileOf = (event: H3Event, ending: keyof typeof types): { locale: LocaleInfo, slug: string } => {
  const locale = allLocales.find(({ site }) => site === getRouterParam(event, 'site'))
  const [name = '', end] = (getRouterParam(event, 'file') ?? '').split('.')
  const { success, data: slug } = SlugQuestion.safeParse(name)
  if (!locale || end !== ending || !success) throw noSuchFile()
  return { locale, slug }
}

export const noSuchFile = () => createError({ statusCode: 404, statusMessage: 'Not Found' })

/** Names what is sent, and how a browser shall call the file. */
export const setFileHeaders = (event: H3Event, ending: keyof typeof types, slug: string) => {
  setResponseHeader(event, 'content-type', types[ending])
  setResponseHeader(event, 'content-disposition', `attachment; filename="${slug}.${ending}"`)
}

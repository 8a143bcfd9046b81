import type { H3Event } from 'h3'
import type { FeedKind } from '#shared/feeds'
import { allLocales } from '#shared/utils/locales'
import { formats, isFeedFormat } from './formats.ts'
import { feedNames } from './names.ts'
import { readFeed } from './read.ts'

/**
 * Answers with a feed in the language that the address names.
 * @throws 404 for a language, a format or a kind that does not exist
 */
export const sendFeed = async (
  event: H3Event, ending: string, { kind, topic }: { kind?: FeedKind | undefined, topic?: string },
): Promise<string> => {
  const locale = allLocales.find(({ site }) => site === getRouterParam(event, 'site'))
  if (!locale || !kind || !isFeedFormat(ending)) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const question = { locale, kind, format: ending, ...topic === undefined ? {} : { topic } }
  const feed = await readFeed(useCms(), useRuntimeConfig().public.siteUrl, question, name => feedNames[locale.site][name])
  const { type, write } = formats[ending]
  setResponseHeader(event, 'content-type', type)
  return write(feed)
}

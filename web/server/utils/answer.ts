import type { EventHandlerRequest, H3Event } from 'h3'
import type { z } from 'zod'
import { CmsAbsentError, CmsUnavailableError } from '../cms/errors.ts'
import { SlugQuestion } from '../cms/questions.ts'

/** Turns what went wrong into an answer: absent is 404, the CMS not answering is 503, anything else our own fault. */
const toHttpError = (error: unknown): Error => {
  if (error instanceof CmsAbsentError) return createError({ statusCode: 404, statusMessage: 'Not Found' })
  if (error instanceof CmsUnavailableError) {
    console.error(`[cms] ${error.message}`)
    return createError({ statusCode: 503, statusMessage: 'Service Unavailable' })
  }
  return error instanceof Error ? error : new Error(String(error))
}

/** The query of a request. @throws 400 that names the parameter */
export const questionOf = <Schema extends z.ZodType>(event: H3Event, schema: Schema): z.infer<Schema> => {
  const result = schema.safeParse(getQuery(event))
  if (result.success) return result.data
  const message = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw createError({ statusCode: 400, statusMessage: 'Bad Request', message })
}

/** The slug in the path. @throws 404: what cannot be a slug is the address of nothing */
export const slugOf = (event: H3Event): string => {
  const result = SlugQuestion.safeParse(getRouterParam(event, 'slug'))
  if (result.success) return result.data
  throw createError({ statusCode: 404, statusMessage: 'Not Found' })
}

/** An event handler whose failures have the right status. */
export const answer = <Result>(read: (event: H3Event<EventHandlerRequest>) => Promise<Result>) =>
  defineEventHandler(async (event) => {
    try {
      return await read(event)
    } catch (error) {
      throw toHttpError(error)
    }
  })

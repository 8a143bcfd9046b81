import type { NuxtError } from '#app'

const helpful: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 503: 'Service Unavailable' }

/**
 * The answer of a fetch that has ended.
 * @throws an error with status 400, 404 or 503 that ends the page: the error page explains it
 */
export const settle = <Answer>(
  { data, error }: { data: Ref<Answer | null | undefined>, error: Ref<{ statusCode?: number } | null | undefined> },
): Ref<Answer> => {
  if (data.value === undefined || data.value === null) throw fatal(error.value?.statusCode ?? 503)
  return shallowRef(data.value)
}

/** The error that ends a page: absent, asked wrongly, or (everything else) the CMS not answering. */
export const fatal = (status: number): NuxtError => {
  const statusCode = status in helpful ? status : 503
  return createError({ statusCode, statusMessage: helpful[statusCode] })
}

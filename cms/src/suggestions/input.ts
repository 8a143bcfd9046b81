import { z } from 'zod'
import { locales } from '../locales/locales'
import { RequestError } from '../public-api/request-error'
import { readCode } from './code'
import { pageSections } from './page-sections'
import { suggestionKinds } from './vocabulary'

/** Characters that a report may have. */
const maxText = 5000

const localeCodes = locales.map(({ code }) => code)

const AboutSchema = z.strictObject({
  /** The address of the page on the site. */
  path: z.string().max(200).regex(/^\/[^\s\\]*$/),
  /** Name of the type in addresses of the API; null for pages that show no entry. */
  type: z.string().max(50).nullable(),
  slug: z.string().max(100).nullable(),
})

// What no keyboard writes (and what a database may refuse) is no part of a text.
const plainText = z.string().regex(/^[^\p{Cc}]*$|^(?:[^\p{Cc}]|[\n\t\r])*$/u)

export const SuggestionInputSchema = z.strictObject({
  /** Of one content of one form: sent again, it is the same report. */
  idempotencyKey: z.string().regex(/^[\w-]{20,100}$/),
  code: z.string().refine(value => readCode(value) === value, { error: 'not a code' }),
  kind: z.enum(suggestionKinds),
  text: plainText.trim().min(3).max(maxText),
  email: z.email().max(254).nullable(),
  locale: z.enum(localeCodes),
  about: AboutSchema.nullable(),
  /** When the site took it; earlier than now when it had to wait for the CMS. */
  receivedAt: z.iso.datetime(),
})

export const PageVoteInputSchema = z.strictObject({
  helpful: z.boolean(),
  locale: z.enum(localeCodes),
  /** An entry, or a page of the site that shows none: the home page, a list. */
  about: z.union([
    AboutSchema.extend({ type: z.string().max(50), slug: z.string().max(100) }),
    z.strictObject({ path: AboutSchema.shape.path, section: z.enum(pageSections) }),
  ]),
})

export type SuggestionInput = z.infer<typeof SuggestionInputSchema>
export type PageVoteInput = z.infer<typeof PageVoteInputSchema>
export type About = z.infer<typeof AboutSchema>

/** What was sent. @throws RequestError 422 that names each field and what is wrong with it as a code of zod */
export const readInput = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, code, message }) => ({ path, code, message }))
  const fields = [...new Set(errors.map(({ path }) => path.join('.')))].join(', ')
  throw new RequestError(422, {
    de: `Diese Angaben stimmen nicht: ${fields || 'alles'}.`,
    en: `These fields are not right: ${fields || 'all of it'}.`,
  }, { errors })
}

import { z } from 'zod'

/** Strapi's document id: stable over languages and publications, unlike the numeric `id`, which never leaves. */
export const DocumentIdSchema = z.string().regex(/^[a-z][a-z0-9]{23}$/)

/** A plain German word for addresses, the same in every language. */
export const SlugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(100)

/** A calendar day in Europe/Berlin, `2026-11-22`. */
export const DateSchema = z.iso.date()

/** A moment, ISO 8601 in UTC. */
export const DateTimeSchema = z.iso.datetime()

/** A time of day in Europe/Berlin, `09:30`. */
export const TimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An absolute http(s) address. */
export const UrlSchema = z.url({ protocol: /^https?$/ })

/** One of the three plain sentences of an offer: at most 200 characters. */
export const PlainSentenceSchema = z.string().min(1).max(200)

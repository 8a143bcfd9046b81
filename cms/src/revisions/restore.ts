import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { compareStates, labelOf, readState, withVisibleTitles, writtenFields } from '../comparison'
import type { DashboardUser } from '../admin-api'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { refuse } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { institutionCode } from '../roles/codes'
import { withheldFields } from '../roles/rights'
import { planFields } from '../scheduling/plan'
import { inputOf } from './input'
import { revisionUid } from './models'
import { asRestoring } from './origin'
import { readRevision, type Version } from './read'
import type { FullRevision } from './revision'

/** How it ended, for the person who asked: one sentence, and what could not be brought back. */
export interface Restored {
  readonly documentId: string
  readonly message: string
  readonly missing: readonly string[]
}

/** Milliseconds within which the languages of one document are deleted together. */
const sameStep = 60_000

/** When an entry appears and disappears is planned anew: what was planned then is over now. */
const isPlan = (field: string) => planFields.some((name) => name === field)

const withheldFrom = (user: DashboardUser, uid: string): readonly string[] =>
  (user.roles.every((role) => role === institutionCode) ? withheldFields[uid] ?? [] : [])

/** Puts a former version into the draft, under the rules of every write. It never publishes. */
export const restoreRevision = async (
  strapi: Core.Strapi, user: DashboardUser, version: Version, revision: FullRevision,
): Promise<Restored> => {
  const { uid, documentId, locale } = version
  const present = await readState(strapi, uid, documentId, locale)
  if (!present) return refuse('Diese Fassung gibt es nicht mehr. Bitte laden Sie die Seite neu.')
  const differing = compareStates(strapi, uid, present.state, revision.state, locale)
    .map(({ field }) => field).filter((field) => !isPlan(field))
  const withheld = differing.filter((field) => withheldFrom(user, uid).includes(field))
  const fields = new Set(differing.filter((field) => !withheld.includes(field)))
  const { data, missing } = await inputOf(strapi, uid, locale, await withVisibleTitles(strapi, uid, revision.state), fields)
  if (fields.size > 0) await asRestoring(async () => strapi.documents(uid).update({ documentId, locale, data }))
  return {
    documentId,
    message: fields.size === 0
      ? 'Der Entwurf sagt schon dasselbe wie diese Fassung.'
      : 'Die Fassung steht jetzt im Entwurf. Öffentlich wird sie erst, wenn Sie veröffentlichen.',
    missing: [...missing, ...withheld.map((field) => `${labelOf(uid, field)}: Diese Angabe macht die Koordination.`)],
  }
}

const allFields = (strapi: Core.Strapi, uid: ContentUid, locale: string) =>
  new Set(writtenFields(strapi, uid, locale).map(([name]) => name).filter((name) => !isPlan(name)))

/** The other languages that were deleted in the same step. */
const deletedLocales = async (strapi: Core.Strapi, { uid, documentId, createdAt }: FullRevision): Promise<string[]> => {
  const rows: unknown[] = await strapi.db.query(revisionUid).findMany({
    where: { uid, documentId, action: 'delete', locale: { $ne: defaultLocale } }, select: ['locale', 'createdAt'],
  })
  const near = z.array(z.object({ locale: z.string(), createdAt: z.union([z.date(), z.string(), z.number()]) })).parse(rows)
    .filter((row) => Math.abs(new Date(row.createdAt).getTime() - createdAt.getTime()) < sameStep)
  return [...new Set(near.map(({ locale }) => locale))]
}

/** Brings a deleted document back as a draft, under its old documentId, in all languages that were deleted with it. */
export const restoreDeleted = async (strapi: Core.Strapi, deletion: FullRevision): Promise<Restored> => {
  const { uid, documentId } = deletion
  if (!isContentUid(uid)) return refuse('Diese Art von Eintrag gibt es nicht mehr.')
  if (await readState(strapi, uid, documentId, defaultLocale)) refuse('Diesen Eintrag gibt es schon wieder.')
  const missing: string[] = []
  await asRestoring(async () => strapi.db.transaction(async () => {
    const german = await inputOf(strapi, uid, defaultLocale, deletion.state, allFields(strapi, uid, defaultLocale))
    missing.push(...german.missing)
    await strapi.documents(uid).create({ locale: defaultLocale, data: { ...german.data, documentId } })
    for (const locale of await deletedLocales(strapi, deletion)) {
      const words = await readRevision(strapi, { uid, documentId, locale })
      if (words?.action !== 'delete') continue
      const { data } = await inputOf(strapi, uid, locale, words.state, allFields(strapi, uid, locale))
      await strapi.documents(uid).update({ documentId, locale, data })
    }
  }))
  return { documentId, message: 'Der Eintrag ist als Entwurf wieder da.', missing }
}

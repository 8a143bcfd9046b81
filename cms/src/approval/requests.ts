import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import { isCoordination, type DashboardUser } from '../admin-api'
import { now } from '../clock'
import { refuse } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { ownInstitutions } from '../roles/assignments'
import { institutionCode } from '../roles/codes'
import { readOwner, type OwnedUid } from '../roles/owners'
import { hashOf, isChanged, readVersions } from './content'
import { requestUid } from './models'
import { rehearse } from './rehearse'
import { readMode } from './setting'

/** The types whose changes can wait. */
export const uidSchema = z.enum(['api::offer.offer', 'api::news-item.news-item', 'api::institution.institution'])

/** `direct`: the institution published by itself, and nobody was asked. */
export const stateSchema = z.enum(['open', 'accepted', 'returned', 'withdrawn', 'direct'])

const requestSchema = z.object({
  id: z.number(),
  uid: uidSchema,
  documentId: z.string(),
  locales: z.array(z.string()),
  hash: z.string(),
  note: z.string().nullable(),
  state: stateSchema,
  reason: z.string().nullable(),
  isNew: z.boolean(),
  handedInBy: z.number(),
  handedInAt: z.coerce.date(),
  decidedBy: z.number().nullable(),
  decidedAt: z.coerce.date().nullable(),
})

/** What an institution handed in, and what became of it. */
export type Request = z.infer<typeof requestSchema>

/** The part of a request that ends it. */
export interface Outcome {
  readonly state: 'accepted' | 'returned' | 'withdrawn' | 'direct'
  readonly by: DashboardUser
  readonly reason?: string
}

export const findRequests = async (
  strapi: Core.Strapi, where: Record<string, unknown>, limit?: number,
): Promise<Request[]> => z.array(requestSchema).parse(await strapi.db.query(requestUid).findMany({
  where, orderBy: [{ id: 'desc' }], ...(limit === undefined ? {} : { limit }),
}))

/** The newest request about an entry. */
export const latestRequest = async (
  strapi: Core.Strapi, uid: OwnedUid, documentId: string,
): Promise<Request | undefined> => (await findRequests(strapi, { uid, documentId }, 1))[0]

const openKeyOf = (uid: OwnedUid, documentId: string) => `${uid} ${documentId}`

/** Whether an entry belongs to an institution that the user writes for. */
export const isOwn = async (strapi: Core.Strapi, user: DashboardUser, uid: OwnedUid, documentId: string) => {
  if (!user.roles.includes(institutionCode)) return false
  const owner = await readOwner(strapi, uid, documentId)
  return owner !== null && (await ownInstitutions(strapi, user)).includes(owner)
}

/** Refuses who neither coordinates nor writes for the institution of the entry. */
export const requireConcerned = async (strapi: Core.Strapi, user: DashboardUser, uid: OwnedUid, documentId: string) => {
  if (isCoordination(user) || await isOwn(strapi, user, uid, documentId)) return
  refuse('Dieser Eintrag gehört nicht zu Ihrer Institution.')
}

/** The requests that wait: all of them for coordination, its own for an institution, none for anybody else. */
export const readOpenRequests = async (strapi: Core.Strapi, user: DashboardUser): Promise<Request[]> =>
  concerning(strapi, user, await findRequests(strapi, { state: 'open' }))

/** What of these requests a user may see. */
export const concerning = async (
  strapi: Core.Strapi, user: DashboardUser, requests: readonly Request[],
): Promise<Request[]> => {
  if (isCoordination(user)) return [...requests]
  const seen: Request[] = []
  for (const request of requests) {
    if (await isOwn(strapi, user, request.uid, request.documentId)) seen.push(request)
  }
  return seen
}

/** Adds a request; the state of what it is about is what the drafts say now. */
const addRequest = async (strapi: Core.Strapi, data: Omit<Request, 'id' | 'handedInAt' | 'reason' | 'decidedBy' | 'decidedAt'>) => {
  const { uid, documentId, state } = data
  const isOpen = state === 'open'
  await strapi.db.query(requestUid).create({ data: {
    ...data, openKey: isOpen ? openKeyOf(uid, documentId) : null, handedInAt: now(), reason: null,
    decidedBy: isOpen ? null : data.handedInBy, decidedAt: isOpen ? null : now(),
  } })
}

/** The languages that can be published. A translation that is not finished keeps nobody from handing in the rest. */
const completeLocales = async (strapi: Core.Strapi, uid: OwnedUid, documentId: string, changed: readonly string[]) => {
  const complete: string[] = []
  const [first] = changed
  for (const locale of changed) {
    const withGerman = first === defaultLocale && locale !== first ? [first, locale] : [locale]
    try {
      await rehearse(strapi, uid, documentId, withGerman)
      complete.push(locale)
    } catch (error) {
      const isRefusal = error instanceof errors.ApplicationError
      if (!isRefusal || locale === defaultLocale || (complete.length === 0 && locale === changed.at(-1))) throw error
    }
  }
  return complete
}

/**
 * Hands in what differs from what is published, in all languages that are complete. Once more with the same content
 * changes nothing; with other content it takes the place of what waits.
 */
export const handIn = async (
  strapi: Core.Strapi, user: DashboardUser, uid: OwnedUid, documentId: string, note: string | undefined,
): Promise<void> => {
  if (!await isOwn(strapi, user, uid, documentId)) return refuse('Dieser Eintrag gehört nicht zu Ihrer Institution.')
  if (await readMode(strapi) === 'direct') return refuse('Sie brauchen keine Freigabe: Bitte veröffentlichen Sie selbst.')
  const changed = (await readVersions(strapi, uid, documentId)).filter(isChanged)
  if (changed.length === 0) return refuse('Hier ist nichts geändert, was nicht schon veröffentlicht ist.')
  const locales = await completeLocales(strapi, uid, documentId, changed.map(({ locale }) => locale))
  const handedIn = changed.filter(({ locale }) => locales.includes(locale))
  const hash = hashOf(handedIn)
  const findOpen = async () => (await findRequests(strapi, { uid, documentId, state: 'open' }))[0]
  const isSame = (open: Request | undefined) => open?.hash === hash && (note === undefined || note === open.note)
  const isNew = handedIn.some(({ locale, published }) => locale === defaultLocale && published === undefined)
  return strapi.db.transaction(async () => {
    const open = await findOpen()
    if (isSame(open)) return
    if (open) {
      await strapi.db.query(requestUid).update({ where: { id: open.id }, data: {
        locales, hash, isNew, note: note ?? open.note, handedInBy: user.id, handedInAt: now(),
      } })
    } else {
      await addRequest(strapi, { uid, documentId, locales, hash, note: note ?? null, state: 'open', isNew, handedInBy: user.id })
    }
  })
}

/** Notes that an institution published by itself. Only the last time counts. */
export const noteDirect = async (
  strapi: Core.Strapi, user: DashboardUser, uid: OwnedUid, documentId: string, locales: string[],
) => {
  await strapi.db.query(requestUid).deleteMany({ where: { uid, documentId, state: 'direct' } })
  await addRequest(strapi, {
    uid, documentId, locales, hash: '', note: null, state: 'direct', isNew: false, handedInBy: user.id,
  })
}

/**
 * Ends a request, once: of two people who decide at the same moment the second is refused. Everything that a decision
 * brings about belongs here, in its transaction.
 */
export const decided = async (strapi: Core.Strapi, request: Request, { state, by, reason }: Outcome): Promise<void> => {
  const ended: unknown = await strapi.db.queryBuilder(requestUid).where({ id: request.id, state: 'open' })
    .update({ state, openKey: null, reason: reason ?? null, decidedBy: by.id, decidedAt: now() }).execute()
  if (ended !== 1) refuse('Darüber ist schon entschieden. Bitte laden Sie die Seite neu.')
}

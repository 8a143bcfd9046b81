import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isRecord } from '../content-types/attributes'
import { defaultLocale } from '../locales/locales'
import { readOwner } from '../roles/owners'
import type { Request } from './requests'

const accountSchema = z.object({ firstname: z.string().nullable(), lastname: z.string().nullable() })

const nameOfAccount = async (strapi: Core.Strapi, id: number | null): Promise<string | null> => {
  if (id === null) return null
  const account = accountSchema.safeParse(await strapi.db.query('admin::user').findOne({ where: { id } }))
  if (!account.success) return 'ein gelöschtes Konto'
  return [account.data.firstname, account.data.lastname].filter(Boolean).join(' ')
}

const draftOf = async (strapi: Core.Strapi, uid: Request['uid'], documentId: string | null): Promise<Record<string, unknown>> => {
  if (documentId === null) return {}
  const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId, locale: defaultLocale, publishedAt: null } })
  return isRecord(row) ? row : {}
}

/** A request in words, for lists and the panel beside an entry. */
export const describeRequest = async (strapi: Core.Strapi, request: Request) => {
  const { hash: _hash, handedInBy, decidedBy, ...facts } = request
  const { uid, documentId } = request
  const draft = await draftOf(strapi, uid, documentId)
  const owner = await draftOf(strapi, 'api::institution.institution', await readOwner(strapi, uid, documentId))
  return {
    ...facts,
    type: strapi.contentType(uid).info.displayName,
    title: String(draft.title ?? draft.name ?? ''),
    institution: typeof owner.name === 'string' ? owner.name : null,
    handedInBy: await nameOfAccount(strapi, handedInBy),
    decidedBy: await nameOfAccount(strapi, decidedBy),
  }
}

import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { currentUser, type DashboardUser } from '../admin-api'
import { requestUid } from '../approval/models'
import { readMode } from '../approval/setting'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import { isRestoring } from '../revisions/origin'
import { readFileUsages } from '../usage/file-usages'
import { accountsOf, ownInstitutions } from './assignments'
import { institutionCode } from './codes'
import { forbid } from './forbid'
import { isOwnedUid, readOwner } from './owners'

const fileUid = 'plugin::upload.file'

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return value === null || value === undefined ? [] : [value]
}

/** The ids in a media field as forms send them: numbers, files, or `set` and `connect` lists of these. */
const idsIn = (value: unknown): number[] => listOf(value).flatMap((item): number[] => {
  if (typeof item === 'number' || typeof item === 'string') return Number.isInteger(Number(item)) ? [Number(item)] : []
  if (!isRecord(item)) return []
  if (item.id !== undefined) return idsIn(item.id)
  return [...idsIn(item.set), ...idsIn(item.connect)]
})

/** The name under which the file behind an address is stored: the same for every host, and with whatever is added. */
const hashOf = (url: string): string => {
  const [address = ''] = url.split(/[?#]/, 1)
  return address.slice(address.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}

interface NamedFiles { readonly ids: number[], readonly hashes: string[] }

/** The files that a form names, those in components and inside texts too. */
const namedFiles = (strapi: Core.Strapi, attributes: Attributes, data: Record<string, unknown>): NamedFiles => {
  const found: NamedFiles = { ids: [], hashes: [] }
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = data[name]
    if (attribute.type === 'media') found.ids.push(...idsIn(value))
    if (attribute.type === 'blocks') {
      found.hashes.push(...listOf(value).flatMap(block =>
        (isRecord(block) && isRecord(block.image) && typeof block.image.url === 'string' ? [hashOf(block.image.url)] : [])))
    }
    if (attribute.type === 'component') {
      for (const part of listOf(value).filter(isRecord)) {
        const inner = namedFiles(strapi, componentAttributes(strapi, attribute.component), part)
        found.ids.push(...inner.ids)
        found.hashes.push(...inner.hashes)
      }
    }
  }
  return found
}

const filesSchema = z.array(z.object({ id: z.number(), hash: z.string(), createdBy: z.object({ id: z.number() }).nullish() }))

/**
 * Refuses that an institution puts a file into its entry that is neither its own nor in that entry already: whoever
 * guesses a number would make somebody else's file public. What the entry itself said before may come back.
 */
export const refuseForeignFiles = async (
  strapi: Core.Strapi, user: DashboardUser, attributes: Attributes, documentId: string | undefined, data: Record<string, unknown>,
) => {
  const { ids, hashes } = namedFiles(strapi, attributes, data)
  if (isRestoring() || ids.length + hashes.length === 0) return
  const accounts = new Set([user.id, ...await accountsOf(strapi, await ownInstitutions(strapi, user))])
  const files = filesSchema.parse(await strapi.db.query(fileUid).findMany({
    where: { $or: [{ id: { $in: ids } }, { hash: { $in: hashes } }] }, populate: { createdBy: true },
  }))
  const isKnown = ids.every(id => files.some(file => file.id === id))
    && hashes.every(hash => files.some(file => file.hash === hash))
  if (!isKnown) forbid('Bitte nehmen Sie ein Bild oder eine Datei Ihrer eigenen Institution.')
  for (const file of files) {
    if (file.createdBy && accounts.has(file.createdBy.id)) continue
    const usages = documentId === undefined ? [] : await readFileUsages(strapi, file)
    if (!usages.some(usage => usage.documentId === documentId)) forbid('Bitte nehmen Sie ein Bild oder eine Datei Ihrer eigenen Institution.')
  }
}

const storedSchema = z.object({ id: z.number(), hash: z.string() }).nullable()

/**
 * Refuses that an institution alters a file that others use, that is part of what it has handed in, or that visitors see
 * while changes wait for coordination: what was agreed to would not be what is shown.
 */
export const refuseAlteringFile = async (strapi: Core.Strapi, id: number) => {
  const user = currentUser(strapi)
  if (!user || !user.roles.every(role => role === institutionCode)) return
  const file = storedSchema.parse(await strapi.db.query(fileUid).findOne({ where: { id }, select: ['id', 'hash'] }))
  if (!file) return
  const own = await ownInstitutions(strapi, user)
  const usages = await readFileUsages(strapi, file)
  for (const { uid, documentId } of usages) {
    const owner = isOwnedUid(uid) ? await readOwner(strapi, uid, documentId) : null
    if (owner === null || !own.includes(owner)) forbid('Diese Datei gehört auch zu einem anderen Eintrag. Bitte laden Sie eine neue hoch.')
  }
  const waiting = await strapi.db.query(requestUid).count({
    where: { state: 'open', documentId: { $in: usages.map(({ documentId }) => documentId) } },
  })
  if (waiting > 0) forbid('Diese Datei gehört zu etwas, das auf die Koordination wartet. Nehmen Sie es erst zurück.')
  if (usages.some(({ isPublic }) => isPublic) && await readMode(strapi) === 'waits') {
    forbid('Diese Datei ist schon auf der Website. Bitte laden Sie eine neue hoch und tauschen Sie sie im Eintrag aus.')
  }
}

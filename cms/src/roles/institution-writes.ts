import type { Core } from '@strapi/strapi'
import { isInverse, isRecord } from '../content-types/attributes'
import { hasRelationChange } from '../editorial/facts'
import { ownInstitutions } from './assignments'
import { forbid } from './forbid'
import { refuseForeignFiles } from './media'
import { ownedTypes, readOwner, settleOwners, type OwnedUid } from './owners'
import { withheldFields, type Right } from './rights'
import type { Write } from './write'

const idOf = (value: unknown) => (isRecord(value) && typeof value.documentId === 'string' ? value.documentId : undefined)

const checkWithheld = (uid: OwnedUid, data: Record<string, unknown>) => {
  for (const name of withheldFields[uid] ?? []) {
    if (data[name] !== undefined) forbid('Diese Angabe macht die Koordination.')
  }
}

const checkFields = (strapi: Core.Strapi, uid: OwnedUid, data: Record<string, unknown>) => {
  for (const [name, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
    if (isInverse(attribute) && hasRelationChange(data[name])) forbid('Diese Verknüpfung macht die Koordination.')
  }
  if (uid === 'api::offer.offer' && data.kind === 'right') forbid('Rechte und Leistungen pflegt die Koordination.')
}

const checkAction = ({ action }: Write, right: Right) => {
  if (right === 'keep' && ['create', 'clone', 'delete', 'unpublish'].includes(action)) {
    forbid('Das macht bitte die Koordination.')
  }
}

/** A new entry of somebody who has one institution is that institution's, without being asked. */
const fillInstitution = (uid: OwnedUid, data: Record<string, unknown>, own: readonly string[]) => {
  const relation = ownedTypes[uid]
  const [only] = own
  if (relation === undefined || own.length !== 1 || hasRelationChange(data[relation])) return
  data[relation] = { set: [{ documentId: only }] }
}

/** A copy says nothing that only a check or coordination may say. */
const clearWithheld = (strapi: Core.Strapi, uid: OwnedUid, data: Record<string, unknown>) => {
  const { attributes } = strapi.contentType(uid)
  for (const name of withheldFields[uid] ?? []) {
    if (attributes[name]?.required !== true) data[name] = null
  }
}

/**
 * Lets an institution write its own entries and nothing else: the entry is its own before and after, whatever way the
 * form moves it. Runs the write in a transaction, which a foreign result takes back.
 */
export const writeAsInstitution = async <Result>(
  strapi: Core.Strapi, uid: OwnedUid, write: Write, right: Right, next: () => Promise<Result>,
): Promise<Result> => {
  const own = await ownInstitutions(strapi, write.user)
  const isOwn = async (documentId: string) => {
    const owner = await readOwner(strapi, uid, documentId)
    return owner !== null && own.includes(owner)
  }
  checkAction(write, right)
  if (write.documentId !== undefined && !await isOwn(write.documentId)) forbid('Dieser Eintrag gehört nicht zu Ihrer Institution.')
  if (write.action === 'clone') clearWithheld(strapi, uid, write.data)
  else checkWithheld(uid, write.data)
  checkFields(strapi, uid, write.data)
  await refuseForeignFiles(strapi, write.user, strapi.contentType(uid).attributes, write.documentId, write.data)
  if (write.action === 'create') fillInstitution(uid, write.data, own)
  return strapi.db.transaction(async () => {
    const result = await next()
    const documentId = write.documentId !== undefined && write.action !== 'clone' ? write.documentId : idOf(result)
    if (documentId === undefined || write.action === 'delete') return result
    await settleOwners(strapi, uid, [documentId])
    if (!await isOwn(documentId)) forbid('Bitte wählen Sie Ihre eigene Institution, und nur diese.')
    return result
  })
}

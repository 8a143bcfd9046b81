import type { Core } from '@strapi/strapi'
import type { ContentUid } from '../content-types/uids'
import { refuseFields } from './errors'

const maxLength = 100
const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** The words of a German title as an address: `Hilfe für Väter` becomes `hilfe-fuer-vaeter`. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '')

const isTaken = async (
  strapi: Core.Strapi, uid: ContentUid, field: string, value: string, documentId: string | undefined,
) => {
  const others = documentId === undefined ? {} : { documentId: { $ne: documentId } }
  return await strapi.db.query(uid).count({ where: { [field]: value, ...others } }) > 0
}

const firstFree = async (
  strapi: Core.Strapi, uid: ContentUid, field: string, wanted: string, documentId: string | undefined,
) => {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`
    const candidate = `${wanted.slice(0, maxLength - ending.length)}${ending}`
    if (!await isTaken(strapi, uid, field, candidate, documentId)) return candidate
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

export interface AddressedWrite {
  uid: ContentUid
  action: 'create' | 'clone' | 'update'
  /** The document that keeps its own address: none for a new one. */
  documentId: string | undefined
  data: Record<string, unknown>
}

/**
 * Gives a German entry its slug (made from the title when empty) and a page its key, and refuses one that another entry
 * of the type has. A copy gets a free one by itself.
 */
export const settleAddresses = async (strapi: Core.Strapi, { uid, action, documentId, data }: AddressedWrite) => {
  const { attributes } = strapi.contentType(uid)
  const title = text(data.title) || text(data.name)
  for (const field of ['slug', 'key']) {
    if (!(field in attributes)) continue
    // An update that does not speak of the field leaves it as it is.
    if (action === 'update' && !(field in data)) continue
    const given = text(data[field])
    if (given === '' || action === 'clone') {
      const wanted = given || (field === 'key' ? text(data.slug) : '') || slugOf(title)
      if (wanted === '') {
        if (action !== 'update') delete data[field]
        else refuseFields([{ path: [field], message: 'Bitte geben Sie eine Adresse an, zum Beispiel „hilfe-beim-umzug“.' }])
        continue
      }
      data[field] = await firstFree(strapi, uid, field, wanted, documentId)
    } else if (await isTaken(strapi, uid, field, given, documentId)) {
      refuseFields([{ path: [field], message: `„${given}“ ist schon vergeben. Bitte wählen Sie eine andere Adresse.` }])
    } else {
      data[field] = given
    }
  }
}

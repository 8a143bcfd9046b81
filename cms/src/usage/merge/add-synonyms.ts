import type { Core } from '@strapi/strapi'
import type { Merge } from './types'
import type { Versions } from './versions'

const linesOf = (value: unknown) => String(value ?? '').split('\n').map(line => line.trim()).filter(line => line !== '')

/** What people have called the source goes on finding the target: its name and its search words, in every language of both. */
export const addSynonyms = async (strapi: Core.Strapi, { uid }: Merge, { source, partner }: Versions) => {
  if (!('synonyms' in strapi.contentType(uid).attributes)) return
  for (const row of source) {
    const target = partner(row)
    if (!target) continue
    const words = [...linesOf(target.synonyms), ...linesOf(row.name), ...linesOf(row.synonyms)]
    const known = new Set([String(target.name).toLowerCase()])
    const synonyms = words.filter((word) => {
      const isNew = !known.has(word.toLowerCase())
      known.add(word.toLowerCase())
      return isNew
    })
    await strapi.db.query(uid).update({
      where: { id: target.id }, data: { synonyms: synonyms.join('\n'), updatedAt: target.updatedAt },
    })
  }
}

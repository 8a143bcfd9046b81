/** An entry that something else is part of, as the server names it. */
export interface Usage {
  uid: string
  documentId: string
  type: string
  title: string
  field: string
  isPublic: boolean
}

/** The page on which an entry is edited. */
export const editPath = ({ uid, documentId }: Pick<Usage, 'uid' | 'documentId'>) =>
  (uid === 'api::site.site'
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`)

/** Usages by type, the types with the most entries first. */
export const byType = (usages: readonly Usage[]): { type: string, usages: Usage[] }[] =>
  [...new Set(usages.map(({ type }) => type))]
    .map(type => ({ type, usages: usages.filter(usage => usage.type === type) }))
    .sort((a, b) => b.usages.length - a.usages.length)

/** Addresses that entries had while they were public. A model of the database layer, so that its sync creates it. */
export const oldAddressUid = 'buendnis::old-address'

export const oldAddressModel = {
  uid: oldAddressUid,
  singularName: 'old_address',
  tableName: 'old_address',
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string' },
    slug: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    /** When the entry left it. */
    since: { type: 'datetime' },
  },
  indexes: [{ name: 'old_address_slug_idx', columns: ['uid', 'slug'] }],
}

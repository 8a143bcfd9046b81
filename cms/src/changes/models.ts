/** What public answers a version has changed. A model of the database layer, so that its sync creates it. */
export const publicChangeUid = 'buendnis::public-change'

export const publicChangeModel = {
  uid: publicChangeUid,
  singularName: 'public_change',
  tableName: 'public_change',
  attributes: {
    id: { type: 'increments' },
    version: { type: 'integer' },
    uid: { type: 'string' },
    /** Empty: any document of the type. */
    documentId: { type: 'string', columnName: 'document_id' },
    createdAt: { type: 'datetime', columnName: 'created_at' },
  },
  indexes: [
    { name: 'public_change_version_idx', columns: ['version'] },
    { name: 'public_change_created_at_idx', columns: ['created_at'] },
  ],
}

/**
 * What every document said after each write: a table of our own that is only added to, so that it has no way out of the
 * API. Who wrote is an id; the name is looked up when somebody reads, and goes with the account.
 */
export const revisionUid = 'buendnis::revision'

export const revisionModel = {
  uid: revisionUid,
  singularName: 'revision',
  tableName: 'revision',
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    locale: { type: 'string' },
    action: { type: 'string' },
    /** What the document was called then. */
    title: { type: 'string' },
    /** The draft after the write; for a deletion the last one before it. */
    state: { type: 'json' },
    /** Names of the fields that the write changed. */
    fields: { type: 'json' },
    userId: { type: 'integer', columnName: 'user_id' },
    origin: { type: 'string' },
    /** The time in the row of the document, by which a form says what it was based on. */
    rowAt: { type: 'datetime', columnName: 'row_at' },
    createdAt: { type: 'datetime', columnName: 'created_at' },
  },
  indexes: [
    { name: 'revision_document_idx', columns: ['uid', 'document_id', 'locale'] },
    { name: 'revision_created_idx', columns: ['created_at'] },
  ],
}

/** What institutions hand in, one row per request. A model of the database layer, so that its sync creates it. */
export const requestUid = 'buendnis::approval-request'

export const requestModel = {
  uid: requestUid,
  singularName: 'approval_request',
  tableName: 'approval_request',
  attributes: {
    id: { type: 'increments' },
    /** Of the type. */
    uid: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    /** Type and document while the request waits, nothing after that: one entry waits once, says the database. */
    openKey: { type: 'string', columnName: 'open_key' },
    /** The languages that differ from what is published. */
    locales: { type: 'json' },
    /** Of the content that was handed in. */
    hash: { type: 'string' },
    note: { type: 'text' },
    state: { type: 'string' },
    /** Why it came back. */
    reason: { type: 'text' },
    /** Whether something was published when it was handed in. */
    isNew: { type: 'boolean', columnName: 'is_new' },
    handedInBy: { type: 'integer', columnName: 'handed_in_by' },
    handedInAt: { type: 'datetime', columnName: 'handed_in_at' },
    decidedBy: { type: 'integer', columnName: 'decided_by' },
    decidedAt: { type: 'datetime', columnName: 'decided_at' },
  },
  indexes: [
    { name: 'approval_request_open_unique', columns: ['open_key'], type: 'unique' },
    { name: 'approval_request_document_idx', columns: ['document_id'] },
  ],
}

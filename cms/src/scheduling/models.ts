/** Entries that could not appear when their time had come. A model of the database layer, so that its sync creates it. */
export const problemUid = 'buendnis::schedule-problem'

export const problemModel = {
  uid: problemUid,
  singularName: 'schedule_problem',
  tableName: 'schedule_problem',
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    message: { type: 'text' },
    since: { type: 'datetime' },
  },
}

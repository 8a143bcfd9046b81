/**
 * Two tables of our own beside the content: one locked counter, and one row per change. They are models of the
 * database layer, so that its schema sync creates them on SQLite and PostgreSQL alike and never drops them.
 */

export const counterUid = 'buendnis::content-version'
export const changeUid = 'buendnis::content-change'

/** The one row of the counter. */
export const counterId = 1

export const models = [
  {
    uid: counterUid,
    singularName: 'content_version',
    tableName: 'content_version',
    attributes: {
      id: { type: 'increments' },
      version: { type: 'integer' },
    },
  },
  {
    uid: changeUid,
    singularName: 'content_change',
    tableName: 'content_change',
    attributes: {
      id: { type: 'increments' },
      version: { type: 'integer' },
      uid: { type: 'string' },
      documentId: { type: 'string', columnName: 'document_id' },
      locale: { type: 'string' },
      action: { type: 'string' },
      createdAt: { type: 'datetime', columnName: 'created_at' },
    },
    indexes: [{ name: 'content_change_version_idx', columns: ['version'] }],
  },
]

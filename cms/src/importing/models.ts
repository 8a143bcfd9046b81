/** What earlier files said, so that the next one updates instead of doubling. A model of the database layer. */
export const importRowUid = 'buendnis::import-row'

export const importRowModel = {
  uid: importRowUid,
  singularName: 'import_row',
  tableName: 'import_row',
  attributes: {
    id: { type: 'increments' },
    kind: { type: 'string' },
    key: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    /** The values of the file, in the form in which they are compared. */
    said: { type: 'json' },
  },
  indexes: [{ name: 'import_row_key_idx', columns: ['kind', 'key'], type: 'unique' }],
}

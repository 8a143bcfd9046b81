/**
 * What the lists of the dashboard are searched in: per entry and language one folded text of its draft. A model of the
 * database layer, so that its sync creates it, and so that nothing of it can be asked for over an API.
 */
export const editorSearchUid = 'buendnis::editor-search'
export const editorSearchTable = 'editor_search'

export const editorSearchModel = {
  uid: editorSearchUid,
  singularName: editorSearchTable,
  tableName: editorSearchTable,
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    /** Empty for types that are not translated. */
    locale: { type: 'string' },
    /** When the draft, and the German one with the facts, were last changed: with another one the text is stale. */
    stamp: { type: 'string' },
    text: { type: 'text' },
  },
  indexes: [{ name: 'editor_search_entry_idx', columns: ['uid', 'locale', 'document_id'] }],
}

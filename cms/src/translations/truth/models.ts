/**
 * Which German words each translation was made from: one row per language and version (draft, published), only for
 * translations about which there is something to say. No row: made from the German words that stand there now.
 */
export const baseUid = 'buendnis::translation-base'

const baseModel = {
  uid: baseUid,
  singularName: 'translation_base',
  tableName: 'translation_base',
  attributes: {
    id: { type: 'increments' },
    /** Of the type. */
    uid: { type: 'string' },
    documentId: { type: 'string', columnName: 'document_id' },
    locale: { type: 'string' },
    /** `draft` or `published`. */
    status: { type: 'string' },
    /** By field: hashes of the German words and of their translation, who made it and when. */
    fields: { type: 'json' },
    /** What follows from the fields and the German version beside it, written in the same step. */
    outdated: { type: 'boolean' },
    machine: { type: 'boolean' },
  },
  indexes: [
    { name: 'translation_base_key', columns: ['document_id', 'locale', 'status', 'uid'], type: 'unique' },
    { name: 'translation_base_state_idx', columns: ['status', 'outdated'] },
  ],
}

/** German words that somebody translated and that have changed since, by their hash. */
export const sourceUid = 'buendnis::translation-source'

const sourceModel = {
  uid: sourceUid,
  singularName: 'translation_source',
  tableName: 'translation_source',
  attributes: {
    id: { type: 'increments' },
    hash: { type: 'string' },
    words: { type: 'json' },
  },
  // Written twice at the same moment it would be there twice, which harms nobody.
  indexes: [{ name: 'translation_source_hash_idx', columns: ['hash'] }],
}

export const models = [baseModel, sourceModel]

/**
 * What the site counted: sums per month, language and part of the site or topic, nothing about a visitor. Models of the
 * database layer, so that its sync creates them.
 */
export const sumUid = 'buendnis::number-sum'
export const sumTable = 'number_sum'

export const sumModel = {
  uid: sumUid,
  singularName: sumTable,
  tableName: sumTable,
  attributes: {
    id: { type: 'increments' },
    /** All that follows but the sum: one row each, says the database. */
    key: { type: 'string' },
    /** `2026-11`, in Berlin. */
    month: { type: 'string' },
    /** `view`, `topic` (a view again, once per topic of the page), `search`, `missed`. */
    kind: { type: 'string' },
    locale: { type: 'string' },
    /** A part of the site; of a topic its documentId. */
    subject: { type: 'string' },
    total: { type: 'integer' },
  },
  indexes: [
    { name: 'number_sum_key_idx', columns: ['key'], type: 'unique' },
    { name: 'number_sum_month_idx', columns: ['month'] },
  ],
}

/** What was taken already: sums that are sent a second time change nothing. */
export const batchUid = 'buendnis::number-batch'

export const batchModel = {
  uid: batchUid,
  singularName: 'number_batch',
  tableName: 'number_batch',
  attributes: {
    id: { type: 'increments' },
    batch: { type: 'string' },
    takenAt: { type: 'datetime', columnName: 'taken_at' },
  },
  indexes: [{ name: 'number_batch_batch_idx', columns: ['batch'], type: 'unique' }],
}

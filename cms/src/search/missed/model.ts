/** Searches that found nothing, counted for the editors. A model of the database layer, so that its sync creates it. */
export const missedSearchUid = 'buendnis::missed-search'

export const missedSearchModel = {
  uid: missedSearchUid,
  singularName: 'missed_search',
  tableName: 'missed_search',
  attributes: {
    id: { type: 'increments' },
    /** A keyed hash: before the third time nobody can read what was searched for. */
    hash: { type: 'string' },
    locale: { type: 'string' },
    /** The words, from the third time on. */
    words: { type: 'string' },
    count: { type: 'integer' },
    firstDay: { type: 'date', columnName: 'first_day' },
    lastDay: { type: 'date', columnName: 'last_day' },
  },
  indexes: [{ name: 'missed_search_hash_idx', columns: ['hash'] }],
}

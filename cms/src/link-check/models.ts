/** What we know of one address outside, one row per address. A model of the database layer, so that its sync creates it. */
export const linkCheckUid = 'buendnis::link-check'

export const linkCheckModel = {
  uid: linkCheckUid,
  singularName: 'link_check',
  tableName: 'link_check',
  attributes: {
    id: { type: 'increments' },
    url: { type: 'text' },
    /** SHA-256 of the address: texts of any length can be unique by it. */
    urlHash: { type: 'string', columnName: 'url_hash' },
    /** One of `states`. */
    state: { type: 'string' },
    /** Status of the last answer; none when there was no answer. */
    status: { type: 'integer' },
    /** Why there was no answer. */
    problem: { type: 'string' },
    /** The new address after a permanent redirect. */
    movedTo: { type: 'text', columnName: 'moved_to' },
    checkedAt: { type: 'datetime', columnName: 'checked_at' },
    okAt: { type: 'datetime', columnName: 'ok_at' },
    /** The day in Berlin of the first failure since the address last answered. */
    failingSince: { type: 'string', columnName: 'failing_since' },
    lastFailure: { type: 'string', columnName: 'last_failure' },
    /** Where it stands: `uid documentId` of published entries, as of the last night. */
    entries: { type: 'json' },
    /** Different days with a failure since then. */
    failures: { type: 'integer' },
  },
  indexes: [
    { name: 'link_check_url_unique', columns: ['url_hash'], type: 'unique' },
    { name: 'link_check_state_idx', columns: ['state'] },
  ],
}

/**
 * Who was asked whether their entries are still right, and what they said. Models of the database layer, so that its
 * sync creates the tables and nothing of them has a way out of the API.
 */
export const roundUid = 'buendnis::check-round'
export const linkUid = 'buendnis::check-link'
export const answerUid = 'buendnis::check-answer'
export const stopUid = 'buendnis::check-stop'

/** An institution that is asked, from the first mail to the last answer. */
const roundModel = {
  uid: roundUid,
  singularName: 'check_round',
  tableName: 'check_round',
  attributes: {
    id: { type: 'increments' },
    /** `check`: twice a year; `funding`: the end of an offer is near. */
    kind: { type: 'string' },
    institutionId: { type: 'string', columnName: 'institution_id' },
    /** Kind and institution while it runs, nothing after that: nobody is asked twice at once, says the database. */
    openKey: { type: 'string', columnName: 'open_key' },
    /** `open`, `silent`, `answered`, `replaced`. */
    state: { type: 'string' },
    askedAt: { type: 'datetime', columnName: 'asked_at' },
    /** Mails so far: the first one, reminders, what coordination sent again. */
    mails: { type: 'integer' },
    reminders: { type: 'integer' },
    lastMailAt: { type: 'datetime', columnName: 'last_mail_at' },
    closedAt: { type: 'datetime', columnName: 'closed_at' },
    /** Offers whose end was named, with that end. */
    endings: { type: 'json' },
  },
  indexes: [
    { name: 'check_round_open_unique', columns: ['open_key'], type: 'unique' },
    { name: 'check_round_institution_idx', columns: ['institution_id'] },
  ],
}

/** Who holds the link may answer for the institution. Only a hash of its token is kept. */
const linkModel = {
  uid: linkUid,
  singularName: 'check_link',
  tableName: 'check_link',
  attributes: {
    id: { type: 'increments' },
    tokenHash: { type: 'string', columnName: 'token_hash' },
    roundId: { type: 'integer', columnName: 'round_id' },
    institutionId: { type: 'string', columnName: 'institution_id' },
    /** Of the address it went to, to stop mails to it. */
    addressHash: { type: 'string', columnName: 'address_hash' },
    validUntil: { type: 'datetime', columnName: 'valid_until' },
    /** Since when a newer one holds. */
    replacedAt: { type: 'datetime', columnName: 'replaced_at' },
  },
  indexes: [
    { name: 'check_link_token_unique', columns: ['token_hash'], type: 'unique' },
    { name: 'check_link_round_idx', columns: ['round_id'] },
  ],
}

/** What an institution last said about one offer. */
const answerModel = {
  uid: answerUid,
  singularName: 'check_answer',
  tableName: 'check_answer',
  attributes: {
    id: { type: 'increments' },
    /** Round and offer. */
    key: { type: 'string' },
    roundId: { type: 'integer', columnName: 'round_id' },
    documentId: { type: 'string', columnName: 'document_id' },
    /** `right`, `changed`, `gone`; nothing when it was taken back. */
    answer: { type: 'string' },
    answeredAt: { type: 'datetime', columnName: 'answered_at' },
    /** The day that was written to the offer, and what stood there before, to take it back. */
    checkedAt: { type: 'string', columnName: 'checked_at' },
    before: { type: 'json' },
    /** Of the report that it became. */
    code: { type: 'string' },
    /** How often the answer changed: the same answer given anew is another report. */
    steps: { type: 'integer' },
  },
  indexes: [
    { name: 'check_answer_key_unique', columns: ['key'], type: 'unique' },
    { name: 'check_answer_document_idx', columns: ['document_id'] },
  ],
}

/** Addresses that do not want to be asked any more. */
const stopModel = {
  uid: stopUid,
  singularName: 'check_stop',
  tableName: 'check_stop',
  attributes: {
    id: { type: 'increments' },
    institutionId: { type: 'string', columnName: 'institution_id' },
    addressHash: { type: 'string', columnName: 'address_hash' },
    stoppedAt: { type: 'datetime', columnName: 'stopped_at' },
  },
  indexes: [{ name: 'check_stop_address_unique', columns: ['address_hash'], type: 'unique' }],
}

export const models = [roundModel, linkModel, answerModel, stopModel]

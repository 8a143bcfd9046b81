/** What is to be sent and what was, one row per recipient. A model of the database layer, so that its sync creates it. */
export const mailUid = 'buendnis::mail'

export const mailModel = {
  uid: mailUid,
  singularName: 'mail_outbox',
  tableName: 'mail_outbox',
  attributes: {
    id: { type: 'increments' },
    /** What the mail is about, once: asking for the same mail again changes nothing. */
    key: { type: 'string' },
    /** The Message-ID, made before the first try: a copy of the same mail can be recognised by it. */
    messageId: { type: 'string', columnName: 'message_id' },
    kind: { type: 'string' },
    recipient: { type: 'string' },
    subject: { type: 'string' },
    /** The words, emptied some weeks after sending. */
    content: { type: 'json' },
    state: { type: 'string' },
    tries: { type: 'integer' },
    nextAt: { type: 'datetime', columnName: 'next_at' },
    /** Until then one process has it alone, also when it died meanwhile. */
    takenUntil: { type: 'datetime', columnName: 'taken_until' },
    createdAt: { type: 'datetime', columnName: 'created_at' },
    sentAt: { type: 'datetime', columnName: 'sent_at' },
    lastError: { type: 'text', columnName: 'last_error' },
  },
  indexes: [
    { name: 'mail_outbox_key_unique', columns: ['key'], type: 'unique' },
    { name: 'mail_outbox_state_idx', columns: ['state', 'next_at'] },
  ],
}

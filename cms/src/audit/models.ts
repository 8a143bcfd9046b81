/** What people did in the dashboard besides writing texts: only added to. Names are looked up when somebody reads. */
export const auditUid = 'buendnis::audit-event'

export const auditModel = {
  uid: auditUid,
  singularName: 'audit_event',
  tableName: 'audit_event',
  attributes: {
    id: { type: 'increments' },
    kind: { type: 'string' },
    /** Whose account it was; none for the system and for tries with an unknown address. */
    userId: { type: 'integer', columnName: 'user_id' },
    origin: { type: 'string' },
    /** What it was about, in words: a role, an entry, a file. Never an address of somebody unknown, never an IP. */
    subject: { type: 'string' },
    createdAt: { type: 'datetime', columnName: 'created_at' },
  },
  indexes: [{ name: 'audit_event_created_idx', columns: ['created_at'] }],
}

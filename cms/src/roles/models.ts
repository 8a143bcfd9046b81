/**
 * Which account writes for which institution: a table of our own beside the content, so that it has no draft, no
 * version and no way out of the API. By the account's id, because people can change their own e-mail address.
 */

export const assignmentUid = 'buendnis::institution-account'

export const models = [
  {
    uid: assignmentUid,
    singularName: 'institution_account',
    tableName: 'institution_account',
    attributes: {
      id: { type: 'increments' },
      userId: { type: 'integer', columnName: 'user_id' },
      institution: { type: 'string' },
    },
    indexes: [{ name: 'institution_account_user_idx', columns: ['user_id'] }],
  },
]

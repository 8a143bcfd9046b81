/** Who is told of changes. A model of the database layer, so that its sync creates it. */
export const subscriberUid = 'buendnis::webhook-subscriber'

/** What a subscriber has not taken yet, one row per message. */
export const messageUid = 'buendnis::webhook-message'

export const webhookModels = [
  {
    uid: subscriberUid,
    singularName: 'webhook_subscriber',
    tableName: 'webhook_subscriber',
    attributes: {
      id: { type: 'increments' },
      name: { type: 'string' },
      url: { type: 'text' },
      /** What for, and whom to ask. */
      purpose: { type: 'text' },
      active: { type: 'boolean' },
      /** Encrypted, as the one before: that signs, too, until a day after it was renewed. */
      secret: { type: 'text' },
      formerSecret: { type: 'text', columnName: 'former_secret' },
      formerUntil: { type: 'datetime', columnName: 'former_until' },
      /** The content version up to which messages have been made. */
      version: { type: 'integer' },
      createdAt: { type: 'datetime', columnName: 'created_at' },
      deliveredAt: { type: 'datetime', columnName: 'delivered_at' },
      /** Since when nothing was taken; empty when the last message was. */
      failingSince: { type: 'datetime', columnName: 'failing_since' },
      /** Why the system has paused it, in German; empty when it did not. */
      pausedBecause: { type: 'text', columnName: 'paused_because' },
    },
    indexes: [],
  },
  {
    uid: messageUid,
    singularName: 'webhook_message',
    tableName: 'webhook_message',
    attributes: {
      id: { type: 'increments' },
      /** The `webhook-id`, the same at every try. */
      key: { type: 'string' },
      subscriber: { type: 'integer' },
      /** The subscriber while the message waits, then empty: one waits at a time, and what comes meanwhile is the next one. */
      openKey: { type: 'string', columnName: 'open_key' },
      since: { type: 'integer' },
      until: { type: 'integer', columnName: 'until_version' },
      /** The bytes that are sent. */
      body: { type: 'text' },
      tries: { type: 'integer' },
      nextAt: { type: 'datetime', columnName: 'next_at' },
      createdAt: { type: 'datetime', columnName: 'created_at' },
      lastTriedAt: { type: 'datetime', columnName: 'last_tried_at' },
      /** In German, for coordination. */
      lastError: { type: 'text', columnName: 'last_error' },
    },
    indexes: [
      { name: 'webhook_message_key_unique', columns: ['key'], type: 'unique' },
      { name: 'webhook_message_open_key_unique', columns: ['open_key'], type: 'unique' },
      { name: 'webhook_message_subscriber_idx', columns: ['subscriber'] },
    ],
  },
]

/** Somebody who is told of changes. */
export interface Subscriber {
  id: number
  name: string
  url: string
  purpose: string
  active: boolean
  deliveredAt: string | null
  failingSince: string | null
  /** Why the system has paused it. */
  pausedBecause: string | null
  /** What the last try of the waiting message came to. */
  lastError: string | null
  nextAt: string | null
}

/** A message that was put aside after all tries. */
export interface Undelivered {
  id: number
  subscriber: number
  createdAt: string | null
  tries: number
  lastTriedAt: string | null
  lastError: string
}

export interface SubscriptionsAnswer {
  subscribers: Subscriber[]
  undelivered: Undelivered[]
}

export interface SubscriberInput {
  name: string
  url: string
  purpose: string
  active: boolean
}

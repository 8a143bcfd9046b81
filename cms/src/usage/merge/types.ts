/** The types of which duplicates arise: one entry too many, with much that points at it. */
export const mergeableUids = ['api::topic.topic', 'api::institution.institution', 'api::offer.offer'] as const

export type MergeableUid = (typeof mergeableUids)[number]

/** Two entries that are to become one: what points at the source points at the target afterwards, and the source is gone. */
export interface Merge {
  readonly uid: MergeableUid
  readonly source: string
  readonly target: string
}

/** Something that alters a public answer. */
export interface ContentChange {
  /** The content type, or what else changed (`plugin::upload.file`, `buendnis::start`). */
  readonly uid: string
  readonly documentId: string | null
  /** The language, or null for all of them. */
  readonly locale: string | null
  /** What happened: `publish`, `unpublish`, `delete`, `update`, `start` … */
  readonly action: string
}

import type { Core } from '@strapi/strapi'

/** A public document whose answer a change alters; without an id any document of its type. */
export interface Concerned {
  readonly uid: string
  readonly documentId: string | null
}

/** Works out whose answers a change alters, and writes it down with the number of the change. */
export interface ChangeFollower {
  readonly concernedBy: (strapi: Core.Strapi, change: ContentChange) => Promise<Concerned[]>
  readonly keep: (strapi: Core.Strapi, version: number, concerned: readonly Concerned[]) => Promise<void>
}

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

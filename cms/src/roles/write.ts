import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api'
import { defaultLocale } from '../locales/locales'

export type WriteAction = 'create' | 'clone' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discardDraft'

const actions: readonly string[] = ['create', 'clone', 'update', 'delete', 'publish', 'unpublish', 'discardDraft']

export const isWriteAction = (action: string): action is WriteAction => actions.includes(action)

/** Somebody in the dashboard writes one document. */
export interface Write {
  readonly user: DashboardUser
  readonly uid: string
  readonly action: WriteAction
  /** The document that is there already: for `clone` the source, for `create` none. */
  readonly documentId: string | undefined
  /** The languages it is about; `*` means all. */
  readonly locales: readonly string[]
  /** What the form says; a rule may complete it. */
  readonly data: Record<string, unknown>
  /** Whether it makes something public: the action of that name, or saving and publishing in one. */
  readonly publishes: boolean
}

/** The languages that an action is about; without a statement Strapi takes the default language. */
export const localesOf = (locale: unknown): string[] => {
  if (Array.isArray(locale)) return locale.map(String)
  return [typeof locale === 'string' && locale !== '' ? locale : defaultLocale]
}

/** A further rule on what an institution writes about itself; throws a refusal from `editorial/errors`. */
export type InstitutionRule = (strapi: Core.Strapi, write: Write) => Promise<void> | void

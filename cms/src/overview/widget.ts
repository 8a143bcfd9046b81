import type { Core } from '@strapi/strapi'
import type { DashboardUser } from '../admin-api/user'
import type { Locale } from '../locales/locales'
import type { Reach } from './reach'

/** How urgent something is. The dashboard shows it in words and by a sign, not by colour alone. */
export type Urgency = 'urgent' | 'soon' | 'calm'

/** A number with its word, and where the work behind it lies. */
export interface Count {
  readonly label: string
  readonly count: number
  readonly urgency: Urgency
  /** A path of the dashboard. */
  readonly to?: string
  /** Asks the same widget for this language instead. */
  readonly locale?: Locale
}

/** One piece of work: a click on it leads there. */
export interface Task {
  readonly title: string
  readonly note: string
  readonly urgency: Urgency
  readonly to?: string
}

/** What a widget of the home page shows: how much there is, and the worst of it. */
export interface WidgetContent {
  readonly counts: readonly Count[]
  readonly tasks: readonly Task[]
}

export interface WidgetCall {
  readonly strapi: Core.Strapi
  readonly user: DashboardUser
  readonly reach: Reach
  /** The language that somebody asked for. */
  readonly locale: Locale | undefined
}

/** Reads a widget; nothing when it is not for this person. */
export type WidgetReader = (call: WidgetCall) => Promise<WidgetContent | undefined>

/** Pieces of work that a widget shows; the rest is behind the numbers. */
export const maxTasks = 5

/** What the server answers for a widget; see `overview/widget.ts` there. */
export type Urgency = 'urgent' | 'soon' | 'calm'

export interface Count { label: string, count: number, urgency: Urgency, to?: string, locale?: string }
export interface Task { title: string, note: string, urgency: Urgency, to?: string }
export interface WidgetContent { counts: Count[], tasks: Task[] }

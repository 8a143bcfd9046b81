import { readBrokenLinks, type BrokenLink } from '../../link-check'
import { defaultLocale, locales } from '../../locales/locales'
import { mayRead } from '../../preview/may-read'
import { daysSince, sinceDays } from '../age'
import { entryPath } from '../paths'
import { seesInbox } from '../reach'
import { maxTasks, type Task, type WidgetReader } from '../widget'

/** Days after which a visitor has stood before a closed door for long enough. */
const patience = 14

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

const taskOf = ({ uid, documentId, locale, title, url, failingSince }: BrokenLink): Task => {
  const days = daysSince(failingSince) ?? 0
  return {
    title: title || 'ohne Titel',
    note: `${hostOf(url)} antwortet nicht, ${sinceDays(days)}`,
    urgency: days > patience ? 'urgent' : 'soon',
    to: entryPath(uid, documentId, locales.find(({ code }) => code === locale)?.code ?? defaultLocale),
  }
}

/** Links that lead nowhere, the oldest failure first. Institutions see those of their own entries. */
export const links: WidgetReader = async ({ strapi, user, reach }) => {
  if (reach.all && !seesInbox(user)) return undefined
  const broken = await readBrokenLinks(strapi)
  const readable = new Map<string, boolean>()
  for (const { uid, documentId } of reach.all ? [] : broken) {
    const entry = `${uid} ${documentId}`
    if (!readable.has(entry)) readable.set(entry, await mayRead(strapi, uid, documentId, defaultLocale))
  }
  const own = reach.all ? broken : broken.filter(({ uid, documentId }) => readable.get(`${uid} ${documentId}`))
  return {
    counts: [{ label: own.length === 1 ? 'Link führt ins Leere' : 'Links führen ins Leere', count: own.length, urgency: 'soon' }],
    tasks: own.slice(0, maxTasks).map(taskOf),
  }
}

import { isCoordination } from '../../admin-api/user'
import { rowsOf } from '../../public-api/row'
import { daysSince, sinceDays } from '../age'
import { maxTasks, type WidgetReader } from '../widget'

const uid = 'api::suggestion.suggestion'
/** The page "Hinweise" of the dashboard. */
const inbox = '/buendnis/hinweise'
const longest = 90

const kinds: Readonly<Record<string, string>> = {
  'missing-offer': 'Ein Angebot fehlt',
  'missing-institution': 'Eine Einrichtung fehlt',
  'wrong-information': 'Eine Angabe stimmt nicht',
  'feedback': 'Lob oder Kritik',
}

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** What visitors reported and nobody has answered, the oldest first. */
export const suggestions: WidgetReader = async ({ strapi, user }) => {
  if (!isCoordination(user)) return undefined
  const query = strapi.db.query(uid)
  const isNew = await query.count({ where: { state: 'new' } })
  const inProgress = await query.count({ where: { state: 'in-progress' } })
  const rows = rowsOf(await query.findMany({
    select: ['documentId', 'kind', 'text', 'aboutTitle', 'receivedAt'],
    where: { state: 'new' }, orderBy: { receivedAt: 'asc' }, limit: maxTasks,
  }))
  return {
    counts: [
      {
        label: 'warten auf Antwort', count: isNew, urgency: 'urgent', to: `${inbox}?stand=new`,
      },
      { label: 'in Bearbeitung', count: inProgress, urgency: 'calm', to: `${inbox}?stand=in-progress` },
    ],
    tasks: rows.map((row) => {
      const days = daysSince(row.receivedAt) ?? 0
      const about = typeof row.aboutTitle === 'string' && row.aboutTitle !== '' ? `: ${row.aboutTitle}` : ''
      return {
        title: shorten(String(row.text ?? '')) || 'ohne Text',
        note: `${kinds[String(row.kind)] ?? 'Hinweis'}${about}, wartet ${sinceDays(days)}`,
        urgency: days > 7 ? 'urgent' : 'soon',
        to: `${inbox}?hinweis=${String(row.documentId)}`,
      }
    }),
  }
}

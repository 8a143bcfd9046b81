import { isCoordination } from '../../admin-api/user'
import { readChecks, toDo, type Standing } from '../../checks'
import { maxTasks, type WidgetReader } from '../widget'

const notes: Partial<Record<Standing, string>> = {
  'silent': 'hat nicht geantwortet',
  'no-address': 'keine E-Mail für Rückfragen',
  'stopped': 'möchte keine Nachrichten',
}

/** Institutions that coordination has to ask itself whether their offers are still right. */
export const inquiries: WidgetReader = async ({ strapi, user }) => {
  if (!isCoordination(user)) return undefined
  const rows = await readChecks(strapi)
  const open = rows.filter(({ standing }) => toDo.includes(standing))
  const waiting = rows.filter(({ standing }) => standing === 'asked' || standing === 'reminded')
  const to = '/buendnis/pruefungen'
  return {
    counts: [
      { label: 'bitte nachfragen', count: open.length, urgency: 'urgent', to },
      { label: waiting.length === 1 ? 'wartet auf Antwort' : 'warten auf Antwort', count: waiting.length, urgency: 'calm', to },
    ],
    tasks: open.slice(0, maxTasks).map(({ name, standing, due }) => ({
      title: name,
      note: [notes[standing] ?? '', due.length === 0 ? '' : due.length === 1 ? 'ein Angebot' : `${due.length} Angebote`].filter(Boolean).join(', '),
      urgency: standing === 'silent' ? 'urgent' as const : 'soon' as const,
      to,
    })),
  }
}

import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { berlinDay } from '../clock'
import { queueMail } from '../mail'
import { rowsOf } from '../public-api/row'
import { coordinationCode, superAdminCode } from '../roles/codes'
import { serverAddress } from '../process/server-address'
import { suggestionUid } from './models'

const accountSchema = z.object({ id: z.number(), email: z.string() })

/** Who answers for the whole directory; without coordinators, the administrators. */
const readCoordinators = async (strapi: Core.Strapi) => {
  for (const code of [coordinationCode, superAdminCode]) {
    const found = z.array(accountSchema).parse(await strapi.db.query('admin::user').findMany({
      select: ['id', 'email'], where: { isActive: true, blocked: false, roles: { code } },
    }))
    if (found.length > 0) return found
  }
  return []
}

/** Numbers alone: no word of anybody leaves by mail. */
const counted = (count: number) =>
  (count === 1 ? 'Eine neue Nachricht ist angekommen.' : `${count} neue Nachrichten sind angekommen.`)

/** How many of them are corrections of an institution, ready to be taken over. */
const proposed = (fresh: number, proposals: number) => {
  if (fresh === 1) return 'Es ist eine Berichtigung von einer Institution. Sie können sie mit einem Klick übernehmen.'
  const some = proposals === 1 ? 'Eine davon ist eine Berichtigung' : `${proposals} davon sind Berichtigungen`
  return `${some} von Institutionen, zum Übernehmen mit einem Klick.`
}

/** Where it is kept up to which report coordination has been told. */
const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'suggestions' })
const toldKey = 'told-until'

/** One mail a day to the coordinators when reports have come in, not one per report. */
export const mailDigest = async (strapi: Core.Strapi, moment: Date): Promise<string | undefined> => {
  const rows = rowsOf(await strapi.db.query(suggestionUid).findMany({
    select: ['id', 'proposal'], where: { state: 'new' }, orderBy: { id: 'asc' }, limit: 1000,
  }))
  const told = Number(await memory(strapi).get({ key: toldKey }) ?? 0)
  const freshRows = rows.filter(({ id }) => Number(id) > told)
  const fresh = freshRows.length
  if (fresh === 0) return undefined
  const proposals = freshRows.filter(({ proposal }) => proposal !== null).length
  const waiting = rows.length - fresh
  const base = serverAddress(strapi)
  const coordinators = await readCoordinators(strapi)
  for (const { id, email } of coordinators) {
    await queueMail(strapi, {
      key: `suggestions ${berlinDay(moment)} ${id}`, kind: 'suggestions', to: email,
      subject: fresh === 1 ? 'Ein neuer Hinweis für das Bündnis' : `${fresh} neue Hinweise für das Bündnis`,
      content: {
        greeting: 'Guten Morgen,',
        paragraphs: [
          counted(fresh),
          ...(proposals > 0 ? [proposed(fresh, proposals)] : []),
          ...(waiting > 0 ? [`Dazu warten noch ${waiting} ältere.`] : []),
        ],
        action: { label: 'Hinweise ansehen', url: `${base}/admin/buendnis/hinweise` },
        closing: 'Viele Grüße\nIhr Verzeichnis',
        reason: 'Diese Nachricht kommt höchstens einmal am Tag, und nur, wenn etwas Neues da ist. Sie geht an alle Konten der Koordination.',
      },
    })
  }
  await memory(strapi).set({ key: toldKey, value: Number(rows.at(-1)?.id) })
  return `${fresh} neue Hinweise an ${coordinators.length} Konten gemeldet.`
}

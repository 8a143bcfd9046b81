import { roleCodes, type Role } from './expectations'
import type { Answer, Call } from './house'

/** `put /upload`: a call as the tables write it. */
export const call = (text: string, body: object = {}): Call => {
  const [method = '', address = ''] = text.split(' ')
  const known = (['get', 'post', 'put', 'delete'] as const).find((one) => one === method.toLowerCase())
  if (!known) throw new Error(text)
  return { method: known, path: address, ...(known === 'get' ? {} : { body }) }
}
/** Whether the first letter of a role stands in a list of those that may: `ci` are coordination and institution. */
export const may = (who: string, role: Role) => who.includes(role.charAt(0))
/** Whether an answer says that somebody may not, or that there is no such thing. */
export const isRefused = ({ status, text }: Answer) =>
  [401, 403, 404, 405].includes(status) || /gehört nicht zu Ihrer Institution|Diesen Eintrag sehen Sie nicht/.test(text)

/** The roles that are not in such a list. */
export const refusedFor = (who: string) => roleCodes.filter((role) => !may(who, role))

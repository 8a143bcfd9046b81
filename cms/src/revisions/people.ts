import type { Core } from '@strapi/strapi'
import { z } from 'zod'

const usersSchema = z.array(z.object({
  id: z.number(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
  roles: z.array(z.object({ name: z.string() })),
}))

/** What people are called who have done something, looked up now: `Sabine Muster (Koordination)`. */
export const readPeople = async (
  strapi: Core.Strapi, ids: readonly (number | null)[],
): Promise<(id: number | null, origin: string) => string> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const users = wanted.length === 0
    ? []
    : usersSchema.parse(await strapi.db.query('admin::user').findMany({ where: { id: { $in: wanted } }, populate: { roles: true } }))
  const names = new Map(users.map(({ id, firstname, lastname, roles }) => {
    const name = [firstname, lastname].filter(Boolean).join(' ') || 'Konto ohne Namen'
    return [id, roles[0] ? `${name} (${roles[0].name})` : name]
  }))
  return (id, origin) => {
    if (id !== null) return names.get(id) ?? 'ehemaliges Konto'
    return origin === 'job' ? 'System (geplante Aufgabe)' : 'System'
  }
}

import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { assignmentUid } from './models'

const rowsSchema = z.array(z.object({ userId: z.number(), institution: z.string() }))

const rowsWhere = async (strapi: Core.Strapi, where: Record<string, unknown>) =>
  rowsSchema.parse(await strapi.db.query(assignmentUid).findMany({ where, orderBy: { id: 'asc' } }))

/** The documentIds of the institutions that an account writes for. */
export const ownInstitutions = async (strapi: Core.Strapi, user: { readonly id: number }): Promise<string[]> =>
  (await rowsWhere(strapi, { userId: user.id })).map(({ institution }) => institution)

/** The ids of all accounts that write for one of these institutions. */
export const accountsOf = async (strapi: Core.Strapi, institutions: readonly string[]): Promise<number[]> =>
  (await rowsWhere(strapi, { institution: { $in: [...institutions] } })).map(({ userId }) => userId)

/** Every assignment, by the id of the account. */
export const allAssignments = async (strapi: Core.Strapi): Promise<Map<number, string[]>> => {
  const found = new Map<number, string[]>()
  for (const { userId, institution } of await rowsWhere(strapi, {})) {
    found.set(userId, [...(found.get(userId) ?? []), institution])
  }
  return found
}

/** From now on the account writes for these institutions and no others. */
export const assignInstitutions = async (strapi: Core.Strapi, userId: number, institutions: readonly string[]) => {
  await strapi.db.transaction(async () => {
    await strapi.db.query(assignmentUid).deleteMany({ where: { userId } })
    for (const institution of new Set(institutions)) {
      await strapi.db.query(assignmentUid).create({ data: { userId, institution } })
    }
  })
}

/** Whoever writes for one institution writes for another from now on: the two have become one. */
export const moveAssignments = async (strapi: Core.Strapi, from: string, to: string) => {
  for (const userId of await accountsOf(strapi, [from])) {
    const own = await ownInstitutions(strapi, { id: userId })
    await assignInstitutions(strapi, userId, own.map(institution => (institution === from ? to : institution)))
  }
}

/** From now on no account writes for this institution. */
export const unassignInstitution = async (strapi: Core.Strapi, institution: string) => {
  await strapi.db.query(assignmentUid).deleteMany({ where: { institution } })
}

/** Forgets the assignments of accounts that are deleted. Call it in `bootstrap`. */
export const followDeletions = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterDelete() {
      const users: unknown[] = await strapi.db.query('admin::user').findMany({ select: ['id'] })
      const ids = z.array(z.object({ id: z.number() })).parse(users).map(({ id }) => id)
      await strapi.db.query(assignmentUid).deleteMany({ where: { userId: { $notIn: ids } } })
    },
  })
}

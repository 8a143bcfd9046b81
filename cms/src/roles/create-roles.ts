import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { withoutPublishing } from '../approval/permissions'
import { permissionsOf } from './permissions'
import { roles } from './rights'

/** Strapi's own ideas of an editor and an author. */
const defaultCodes = ['strapi-editor', 'strapi-author']

const rolesSchema = z.array(z.object({
  id: z.number(), code: z.string(), name: z.string(), description: z.string().nullable(),
}))

const readRoles = async (strapi: Core.Strapi, codes: readonly string[]) => rolesSchema.parse(
  await strapi.db.query('admin::role').findMany({ where: { code: { $in: [...codes] } } }),
)

/** Removes the two roles that Strapi makes by itself, unless somebody has one. */
const removeDefaultRoles = async (strapi: Core.Strapi) => {
  const service = strapi.service('admin::role')
  for (const { id } of await readRoles(strapi, defaultCodes)) {
    if (await service.getUsersCount(id) === 0) await service.deleteByIds([id])
  }
}

/**
 * Creates our roles and brings them up to date: names, descriptions and exactly the permissions that follow from the
 * rights. What somebody changed about them in the dashboard is undone.
 */
export const createRoles = async (strapi: Core.Strapi) => {
  const service = strapi.service('admin::role')
  const known = await readRoles(strapi, roles.map(({ code }) => code))
  for (const role of roles) {
    const { code, name, description } = role
    const before = known.find((other) => other.code === code)
    if (before && (before.name !== name || before.description !== description)) {
      await service.update({ id: before.id }, { name, description })
    }
    const id = before?.id ?? z.object({ id: z.number() }).parse(await service.create({ code, name, description })).id
    await service.assignPermissions(id, await withoutPublishing(strapi, code, permissionsOf(strapi, role)))
  }
  await removeDefaultRoles(strapi)
}

import type { Core } from '@strapi/strapi'

/** The descriptions that Strapi gives to the API tokens which it makes on an empty database. */
const descriptions = [
  'A default API token with read-only permissions, only used for accessing resources',
  'A default API token with full access permissions, used for accessing or modifying resources',
]

/** Removes the tokens that Strapi makes by itself: one of them may read and change everything, for ever. */
export const removeDefaultTokens = async (strapi: Core.Strapi) => {
  await strapi.db.query('admin::api-token').deleteMany({ where: { description: { $in: descriptions } } })
}

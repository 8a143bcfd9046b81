import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { defaultLocale } from '../locales/locales'
import { accountsOf, ownInstitutions } from './assignments'

/** What belongs to the own institution. */
export const ownRecords = 'api::own-records'
/** Topics that are published. */
export const publishedTopics = 'api::published-topics'
/** Files that accounts of the own institution have uploaded. */
export const ownUploads = 'api::own-uploads'

const userSchema = z.object({ id: z.number() })
const topicsSchema = z.array(z.object({ documentId: z.string() }))

const publishedTopicIds = async (strapi: Core.Strapi) => topicsSchema.parse(
  await strapi.db.query('api::topic.topic').findMany({
    where: { locale: defaultLocale, publishedAt: { $notNull: true } }, select: ['documentId'],
  }),
).map(({ documentId }) => documentId)

/**
 * Registers the conditions of our roles. Before any permission names them: Strapi would write the permission without
 * its condition, and say nothing. Call it in `register`.
 */
export const registerConditions = (strapi: Core.Strapi) => {
  const category = 'Bündnis'
  const conditions = [
    {
      name: 'own-records',
      displayName: 'Gehört zur eigenen Institution',
      handler: async (user: unknown) => {
        const own = await ownInstitutions(strapi, userSchema.parse(user))
        // Publishing a language that is not there yet asks for an entry that has no id: the rules on write decide then.
        return { $or: [{ ownerKey: { $in: own } }, { documentId: { $exists: false } }] }
      },
    },
    {
      name: 'published-topics',
      displayName: 'Ist veröffentlicht',
      handler: async () => ({ documentId: { $in: await publishedTopicIds(strapi) } }),
    },
    {
      name: 'own-uploads',
      displayName: 'Von der eigenen Institution hochgeladen',
      handler: async (user: unknown) => {
        const { id } = userSchema.parse(user)
        const accounts = await accountsOf(strapi, await ownInstitutions(strapi, { id }))
        return { 'createdBy.id': { $in: [id, ...accounts] } }
      },
    },
  ]
  const { conditionProvider } = strapi.service('admin::permission')
  for (const condition of conditions) void conditionProvider.register({ ...condition, category })
}

import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../../admin-api'
import { applyProposal } from '../proposals/apply'
import { ChangeSchema, changeSuggestion } from './change'
import { EntrySchema, readConcerning } from './concerning'
import { readSuggestion } from './detail'
import { draftFrom } from './draft'
import { countNew, ListSchema, listSuggestions } from './list'

const idOf = (params: unknown) => readCall(z.object({ documentId: z.string().min(1).max(100) }), params).documentId

const DecisionSchema = z.object({
  fields: z.array(z.string()).max(100), seen: z.string(), publish: z.boolean(),
})

/** The page "Hinweise": what people wrote is for coordination alone. */
export const inboxRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/suggestions', allow: isCoordination,
    handle: ({ strapi, query }) => listSuggestions(strapi, readCall(ListSchema, query)),
  },
  {
    method: 'GET', path: '/suggestions/count', allow: isCoordination,
    handle: async ({ strapi }) => ({ new: await countNew(strapi) }),
  },
  {
    method: 'GET', path: '/suggestions/about/:uid/:documentId', allow: isCoordination,
    handle: ({ strapi, params }) => readConcerning(strapi, readCall(EntrySchema, params)),
  },
  {
    method: 'GET', path: '/suggestions/entries/:documentId', allow: isCoordination,
    handle: ({ strapi, params }) => readSuggestion(strapi, idOf(params)),
  },
  {
    method: 'PUT', path: '/suggestions/entries/:documentId', allow: isCoordination,
    handle: async ({ strapi, params, body }) => {
      await changeSuggestion(strapi, idOf(params), readCall(ChangeSchema, body))
      return readSuggestion(strapi, idOf(params))
    },
  },
  {
    method: 'POST', path: '/suggestions/entries/:documentId/draft', allow: isCoordination,
    handle: ({ strapi, params }) => draftFrom(strapi, idOf(params)),
  },
  {
    method: 'POST', path: '/suggestions/entries/:documentId/apply', allow: isCoordination,
    handle: async ({ strapi, params, body }) => {
      await applyProposal(strapi, idOf(params), readCall(DecisionSchema, body))
      return readSuggestion(strapi, idOf(params))
    },
  },
]

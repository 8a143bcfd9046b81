import { z } from 'zod'
import { isCoordination, readCall, type AdminCall, type AdminRoute } from '../admin-api'
import { refuse } from '../editorial/errors'
import { Limit } from '../limits'
import {
  addSubscriber, changeSubscriber, discard, listSubscribers, removeSubscriber, renewSecret, sendAgain, sendTest, SubscriberSchema,
} from './subscribers'

const ChangeSchema = SubscriberSchema.extend({ active: z.boolean() })

const idOf = ({ params }: AdminCall) => readCall(z.coerce.number().int().positive(), params.id)

/** Every test calls a machine of somebody else. */
const calls = new Limit(60_000, 10)

const limited = ({ user }: AdminCall) => {
  const seconds = calls.take(String(user.id))
  if (seconds > 0) refuse(`Das waren viele Versuche. Bitte warten Sie ${seconds} Sekunden.`)
}

/** The page "Abonnements" of the dashboard. */
export const webhookRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/webhooks', allow: isCoordination, handle: ({ strapi }) => listSubscribers(strapi) },
  {
    method: 'POST', path: '/webhooks', allow: isCoordination,
    handle: ({ strapi, body }) => addSubscriber(strapi, readCall(SubscriberSchema, body)),
  },
  {
    method: 'PUT', path: '/webhooks/:id', allow: isCoordination,
    handle: call => changeSubscriber(call.strapi, idOf(call), readCall(ChangeSchema, call.body)),
  },
  { method: 'DELETE', path: '/webhooks/:id', allow: isCoordination, handle: call => removeSubscriber(call.strapi, idOf(call)) },
  { method: 'POST', path: '/webhooks/:id/secret', allow: isCoordination, handle: call => renewSecret(call.strapi, idOf(call)) },
  {
    method: 'POST', path: '/webhooks/:id/test', allow: isCoordination,
    handle: (call) => {
      limited(call)
      return sendTest(call.strapi, idOf(call))
    },
  },
  {
    method: 'POST', path: '/webhook-messages/:id/again', allow: isCoordination,
    handle: (call) => {
      limited(call)
      return sendAgain(call.strapi, idOf(call))
    },
  },
  { method: 'DELETE', path: '/webhook-messages/:id', allow: isCoordination, handle: call => discard(call.strapi, idOf(call)) },
]

import { randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { superAdminCode } from '../roles/codes'
import { serverAddress } from '../process/server-address'

const fallbackEmail = 'koordination@buendnis.example'

const userSchema = z.object({
  id: z.number(),
  email: z.string(),
  isActive: z.boolean(),
  registrationToken: z.string().nullable(),
})

const emailSchema = z.email()
const passwordSchema = z.string().min(8).regex(/[a-z]/).regex(/[A-Z]/).regex(/\d/)

/** The rules of Strapi's own form, for the two variables that make the first administrator. */
const readEnvironment = () => {
  const email = process.env.ADMIN_EMAIL?.trim().toLowerCase() || undefined
  const password = process.env.ADMIN_PASSWORD || undefined
  if (email !== undefined && !emailSchema.safeParse(email).success) {
    throw new Error('ADMIN_EMAIL is not an e-mail address.')
  }
  if (password !== undefined && email === undefined) throw new Error('ADMIN_PASSWORD needs ADMIN_EMAIL.')
  if (password !== undefined && !passwordSchema.safeParse(password).success) {
    throw new Error('ADMIN_PASSWORD needs at least 8 characters with an upper case letter, a lower case letter and a digit.')
  }
  return { email, password }
}

/** Throws when the variables of the first administrator are not usable, before anything is written. */
export const assertFirstAdmin = (): void => {
  readEnvironment()
}

/**
 * Makes the first administrator, so that the open page on which anybody could become one is closed from the first
 * minute. With `ADMIN_EMAIL` and `ADMIN_PASSWORD` the account is ready; otherwise an invited account waits for the
 * person who opens the one-time link. Does nothing once somebody has an active account.
 */
export const ensureFirstAdmin = async (strapi: Core.Strapi) => {
  const users = z.array(userSchema).parse(await strapi.db.query('admin::user').findMany({ limit: 2 }))
  const [pending] = users
  if (users.length > 1 || pending?.isActive || (pending && !pending.registrationToken)) return

  const { email, password } = readEnvironment()
  const service = strapi.service('admin::user')
  if (pending) {
    if (password !== undefined) {
      await service.updateById(pending.id, { email, password, isActive: true, registrationToken: null })
    } else if (email !== undefined && email !== pending.email) {
      await service.updateById(pending.id, { email })
    }
    return
  }
  const role = await strapi.db.query('admin::role').findOne({ where: { code: superAdminCode } })
  await service.create({
    email: email ?? fallbackEmail,
    firstname: 'Koordination',
    lastname: 'Bündnis',
    roles: [role.id],
    ...(password === undefined
      ? { isActive: false, registrationToken: randomBytes(24).toString('base64url') }
      : { isActive: true, registrationToken: null, password }),
  })
}

/** The link with which the invited first administrator chooses a password; nothing when it has been used. */
const firstAdminLink = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const users = z.array(userSchema).parse(await strapi.db.query('admin::user').findMany({ limit: 2 }))
  const token = users.length === 1 && !users[0]?.isActive ? users[0]?.registrationToken : undefined
  if (!token) return undefined
  return `${serverAddress(strapi)}/admin/auth/register?registrationToken=${encodeURIComponent(token)}`
}

/**
 * Tells whoever started the server the first administrator's link as soon as it works: a parent process by message,
 * otherwise the log. Comes again at every start until somebody has used it.
 */
export const announceFirstAdmin = (strapi: Core.Strapi) => {
  strapi.server.httpServer.once('listening', () => {
    void firstAdminLink(strapi).then((url) => {
      if (url === undefined) return
      if (process.send) process.send({ type: 'first-admin-link', url })
      else strapi.log.info(`Erstes Konto anlegen: ${url}`)
    })
  })
}

/** New accounts get the dashboard in German; everybody can choose another language in the profile. */
export const preferGerman = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      params.data.preferedLanguage ??= 'de'
    },
  })
}

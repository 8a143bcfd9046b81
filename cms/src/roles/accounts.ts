import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { isCoordination, readCall, type AdminRoute } from '../admin-api'
import { refuse } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { allAssignments, assignInstitutions } from './assignments'
import { institutionCode, readingCode, translationCode } from './codes'
import { serverAddress } from '../process/server-address'

/** The roles that coordination gives. More than that only a super administrator gives, in Strapi's own settings. */
const givenCodes = [institutionCode, translationCode, readingCode] as const

const accountSchema = z.object({
  id: z.number(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
  email: z.string(),
  isActive: z.boolean(),
  registrationToken: z.string().nullable(),
  roles: z.array(z.object({ code: z.string() })),
})
type StoredAccount = z.infer<typeof accountSchema>

const detailsSchema = z.object({ role: z.enum(givenCodes), institutions: z.array(z.string()).max(20).default([]) })
type Details = z.infer<typeof detailsSchema>
const invitationSchema = detailsSchema.extend({
  firstname: z.string().trim().min(1).max(100),
  lastname: z.string().trim().max(100).default(''),
  email: z.string().trim().toLowerCase().pipe(z.email()),
})
const paramsSchema = z.object({ id: z.coerce.number().int() })
const institutionsSchema = z.array(z.object({ documentId: z.string(), name: z.string() }))

const readInstitutions = async (strapi: Core.Strapi) => institutionsSchema.parse(
  await strapi.db.query('api::institution.institution').findMany({
    where: { locale: defaultLocale, publishedAt: null }, select: ['documentId', 'name'], orderBy: { name: 'asc' },
  }),
)

const readAccounts = async (strapi: Core.Strapi, where: Record<string, unknown> = {}) => z.array(accountSchema).parse(
  await strapi.db.query('admin::user').findMany({ where, populate: { roles: true }, orderBy: { email: 'asc' } }),
)

const roleId = async (strapi: Core.Strapi, code: string): Promise<number> => {
  const role: unknown = await strapi.db.query('admin::role').findOne({ where: { code } })
  return z.object({ id: z.number() }).parse(role).id
}

const isGiven = ({ roles }: StoredAccount) =>
  roles.every(({ code }) => givenCodes.some((given) => given === code))

/** An account that coordination manages: no other one, and not its own. */
const readManaged = async (strapi: Core.Strapi, params: unknown): Promise<StoredAccount> => {
  const [account] = await readAccounts(strapi, { id: readCall(paramsSchema, params).id })
  if (!account || !isGiven(account)) return refuse('Dieses Konto verwaltet nur, wer das ganze System verwaltet.')
  return account
}

/** The one-time link with which the person chooses a password; nothing once it has been used. */
const linkOf = (strapi: Core.Strapi, { isActive, registrationToken }: StoredAccount): string | null => {
  if (isActive || !registrationToken) return null
  return `${serverAddress(strapi)}/admin/auth/register?registrationToken=${encodeURIComponent(registrationToken)}`
}

const stateOf = ({ isActive, registrationToken }: StoredAccount) =>
  (isActive ? 'active' : registrationToken ? 'invited' : 'locked')

const shown = (strapi: Core.Strapi, account: StoredAccount, institutions: readonly string[]) => ({
  id: account.id,
  name: [account.firstname, account.lastname].filter(Boolean).join(' '),
  email: account.email,
  state: stateOf(account),
  role: account.roles[0]?.code ?? null,
  institutions,
  isManaged: isGiven(account),
  link: isGiven(account) ? linkOf(strapi, account) : null,
})

const checkDetails = async (strapi: Core.Strapi, { role, institutions }: Details) => {
  if (role !== institutionCode) return
  if (institutions.length === 0) refuse('Bitte wählen Sie, für welche Institution dieses Konto schreibt.')
  const known = await readInstitutions(strapi)
  const isKnown = (wanted: string) => known.some(({ documentId }) => documentId === wanted)
  if (!institutions.every(isKnown)) refuse('Diese Institution gibt es nicht mehr.')
}

const assign = async (strapi: Core.Strapi, userId: number, { role, institutions }: Details) =>
  assignInstitutions(strapi, userId, role === institutionCode ? institutions : [])

const readOne = async (strapi: Core.Strapi, id: number) => {
  const [account] = await readAccounts(strapi, { id })
  if (!account) return refuse('Dieses Konto gibt es nicht mehr.')
  return shown(strapi, account, (await allAssignments(strapi)).get(id) ?? [])
}

const newToken = (strapi: Core.Strapi): string => z.string().parse(strapi.service('admin::token').createToken())

/** Accounts of the three smaller roles, for coordination: whom to invite, and for which institution they write. */
export const accountRoutes: readonly AdminRoute[] = [
  {
    method: 'GET', path: '/accounts', allow: isCoordination,
    handle: async ({ strapi }) => {
      const assignments = await allAssignments(strapi)
      const accounts = await readAccounts(strapi)
      return {
        accounts: accounts.map((account) => shown(strapi, account, assignments.get(account.id) ?? [])),
        institutions: await readInstitutions(strapi),
      }
    },
  },
  {
    method: 'POST', path: '/accounts', allow: isCoordination,
    handle: async ({ strapi, body }) => {
      const { role, institutions, ...person } = readCall(invitationSchema, body)
      await checkDetails(strapi, { role, institutions })
      if ((await readAccounts(strapi, { email: person.email })).length > 0) refuse('Für diese Adresse gibt es schon ein Konto.')
      const created: unknown = await strapi.service('admin::user').create({
        ...person, isActive: false, roles: [await roleId(strapi, role)],
      })
      const { id } = z.object({ id: z.number() }).parse(created)
      await assign(strapi, id, { role, institutions })
      return readOne(strapi, id)
    },
  },
  {
    method: 'PUT', path: '/accounts/:id', allow: isCoordination,
    handle: async ({ strapi, params, body }) => {
      const { id } = await readManaged(strapi, params)
      const details = readCall(detailsSchema, body)
      await checkDetails(strapi, details)
      await strapi.service('admin::user').updateById(id, { roles: [await roleId(strapi, details.role)] })
      await assign(strapi, id, details)
      return readOne(strapi, id)
    },
  },
  {
    // Whoever has forgotten the password gets a new link, and the old password ends.
    method: 'POST', path: '/accounts/:id/link', allow: isCoordination,
    handle: async ({ strapi, params }) => {
      const { id } = await readManaged(strapi, params)
      await strapi.service('admin::user').updateById(id, { isActive: false, registrationToken: newToken(strapi) })
      return readOne(strapi, id)
    },
  },
  {
    method: 'POST', path: '/accounts/:id/lock', allow: isCoordination,
    handle: async ({ strapi, params }) => {
      const { id } = await readManaged(strapi, params)
      await strapi.service('admin::user').updateById(id, { isActive: false, registrationToken: null })
      return readOne(strapi, id)
    },
  },
  {
    method: 'DELETE', path: '/accounts/:id', allow: isCoordination,
    handle: async ({ strapi, params }) => {
      const { id } = await readManaged(strapi, params)
      await strapi.service('admin::user').deleteById(id)
      await assignInstitutions(strapi, id, [])
    },
  },
]

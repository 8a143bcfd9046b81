import { randomUUID } from 'node:crypto'
import { z } from 'zod'

const rolesSchema = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) })
const createdSchema = z.object({ data: z.object({ id: z.number() }) })

export interface Account {
  readonly id: number
  readonly email: string
  readonly password: string
}

/** Calls a dashboard's own API with somebody's token; throws on anything but success. */
export const adminCaller = (url: string, token: string) => async (
  method: string, path: string, body?: object,
): Promise<unknown> => {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.status === 204 ? undefined : answer.json()
}

/**
 * A new account with a role, by its code. Tests make their own: the dashboard lets nobody sign in more than five times
 * in five minutes.
 * @param institutions documentIds of the institutions that it writes for (role `institution`)
 */
export const createAccount = async (
  call: ReturnType<typeof adminCaller>, roleCode = 'strapi-super-admin', firstname = 'Kim',
  institutions: readonly string[] = [],
): Promise<Account> => {
  const { data: roles } = rolesSchema.parse(await call('GET', '/admin/roles'))
  const role = roles.find(({ code }) => code === roleCode)
  if (!role) throw new Error(`There is no role ${roleCode}, only ${roles.map(({ code }) => code).join(', ')}.`)
  const account = { email: `${randomUUID()}@buendnis.example`, password: 'Nur-fuer-Tests-1' }
  const { data: { id } } = createdSchema.parse(await call('POST', '/admin/users', {
    email: account.email, firstname, lastname: 'Beispiel', roles: [role.id], preferedLanguage: 'de',
  }))
  await call('PUT', `/admin/users/${id}`, { password: account.password, isActive: true })
  if (institutions.length > 0) await call('PUT', `/buendnis/accounts/${id}`, { role: roleCode, institutions })
  return { id, ...account }
}

const signedInSchema = z.object({ data: z.object({ token: z.string() }) })

/** Signs in as an account; the answer is its token. */
export const signInAs = async (url: string, { email, password }: Account): Promise<string> =>
  signedInSchema.parse(await adminCaller(url, '')('POST', '/admin/login', { email, password })).data.token

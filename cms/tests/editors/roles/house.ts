import request from 'supertest'
import { adminCaller, createAccount, signInAs } from '../../support/accounts'
import { signIn, type Editor } from '../../support/editor'
import { startServer, type RunningServer } from '../../support/server'
import { roleCodes, type Role } from './expectations'
import { layGround, publishedEntry, type Ground } from './fixtures'

export interface Call { method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object }

export interface Answer { readonly status: number, readonly text: string, readonly body: unknown }

/** A server with an account of every role. */
export interface House {
  readonly url: string
  /** The super administrator. */
  readonly editor: Editor
  /** What belongs to nobody, and an institution that no account writes for. */
  readonly ground: Ground
  /** The institution that the account of the role `institution` writes for. */
  readonly ownInstitution: string
  readonly tokenOf: (role: Role) => string
  readonly send: (role: Role, call: Call) => Promise<Answer>
  readonly stop: RunningServer['stop']
}

export const openHouse = async (name: string): Promise<House> => {
  const server = await startServer(name)
  const editor = await signIn(server.url)
  const ground = await layGround(editor)
  const ownInstitution = await publishedEntry(editor, 'institution', ground)
  const call = adminCaller(server.url, editor.token)
  // The tables are about what roles may do by themselves; what waits for approval has a test of its own.
  await call('PUT', '/buendnis/approval/setting', { mode: 'direct' })
  const tokens = new Map<Role, string>()
  for (const role of roleCodes) {
    const institutions = role === 'institution' ? [ownInstitution] : []
    tokens.set(role, await signInAs(server.url, await createAccount(call, role, role, institutions)))
  }
  const tokenOf = (role: Role) => tokens.get(role) ?? ''
  return {
    url: server.url, editor, ground, ownInstitution, tokenOf, stop: server.stop,
    send: async (role, { method, path, body }) =>
      request(server.url)[method](path).set('Authorization', `Bearer ${tokenOf(role)}`).send(body).timeout(20_000),
  }
}

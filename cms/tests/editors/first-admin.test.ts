import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import request from 'supertest'
import { z } from 'zod'
import { testFolder } from '../support/paths'
import { launch, type RunningServer } from '../support/server'

const password = 'Ein-gutes-Wort-7'
const database = path.join(testFolder, `first-admin-${process.pid}.db`)
const start = async (more: Record<string, string> = {}) =>
  launch({ DATABASE_FILENAME: database, ADMIN_EMAIL: '', ADMIN_PASSWORD: '', CMS_PUBLIC_URL: '', SEED_CONTENT: 'none', ...more }, 120)

const tokenOf = (server: RunningServer) => /\/admin\/auth\/register\?registrationToken=([\w-]+)/.exec(server.log())?.[1]

/** The line comes right after the server listens. */
const waitForToken = async (server: RunningServer) => {
  for (let attempt = 0; attempt < 50 && !tokenOf(server); attempt += 1) await wait(100)
  return tokenOf(server)
}

afterAll(() => rmSync(database, { force: true }))

test('the first administrator comes by a link that works once', async () => {
  let server = await start()
  const token = await waitForToken(server)
  expect(token).toMatch(/^[\w-]{20,}$/)
  // Nobody else can become the first administrator.
  await request(server.url).post('/admin/register-admin')
    .send({ email: 'fremd@x.example', firstname: 'F', password }).expect(400)
  await server.stop()

  // Unused, it comes again at the next start.
  server = await start()
  expect(await waitForToken(server)).toBe(token)
  const registration = { registrationToken: token, userInfo: { firstname: 'Anna', lastname: 'Amsel', password } }
  await request(server.url).post('/admin/register').send(registration).expect(200)
  await request(server.url).post('/admin/register').send(registration).expect(400)
  const login = await request(server.url).post('/admin/login')
    .send({ email: 'koordination@buendnis.example', password }).expect(200)
  const { data } = z.object({ data: z.object({ token: z.string(), user: z.looseObject({}) }) }).parse(login.body)
  expect(data.user).toMatchObject({ preferedLanguage: 'de', isActive: true })

  const asAdmin = (address: string) => request(server.url).get(address).set('Authorization', `Bearer ${data.token}`)
  // Strapi's own tokens are gone.
  expect((await asAdmin('/admin/api-tokens').expect(200)).body).toEqual({ data: [] })
  // The address can be changed to a real one.
  await request(server.url).put('/admin/users/me').set('Authorization', `Bearer ${data.token}`)
    .send({ email: 'anna@buendnis.example' }).expect(200)
  await server.stop()

  server = await start()
  await wait(500)
  expect(tokenOf(server)).toBeUndefined()
  await server.stop()
}, 400_000)

test('a weak password in the environment stops the start', async () => {
  const empty = path.join(testFolder, `first-admin-weak-${process.pid}.db`)
  await expect(launch({ DATABASE_FILENAME: empty, ADMIN_PASSWORD: 'kurz' }, 120))
    .rejects.toThrow('ADMIN_PASSWORD needs at least 8 characters')
  rmSync(empty, { force: true })
}, 150_000)

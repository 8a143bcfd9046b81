import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cmsRoot, templatePath, testFolder } from './paths'

export const admin = { email: 'test@buendnis.example', password: 'Nur-fuer-Tests-1' }

/** With it the site signs its calls. */
export const siteSecret = 'test-site-secret'

export interface RunningServer {
  readonly url: string
  /** What the server has written so far. */
  readonly log: () => string
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would: nothing is finished, nothing is written down. */
  readonly kill: () => Promise<void>
}

/** Ports that the system gives to nobody by itself: it takes those above 32768, also for connections that go out. */
const ports = { lowest: 20_000, highest: 30_000 }

/** A port on which nobody listens, and which stays free until somebody listens on purpose. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = ports.lowest + Math.floor(Math.random() * (ports.highest - ports.lowest))
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}

/** The whole environment of a test server: nothing of the developer's own reaches it. */
export const environment = (port: number, more: Record<string, string>) => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  NODE_ENV: 'production',
  TZ: 'Europe/Berlin',
  CMS_HOST: '127.0.0.1',
  CMS_PORT: String(port),
  STRAPI_TELEMETRY_DISABLED: 'true',
  // Jobs write when they like: only tests of jobs switch them on.
  JOBS_EVERY_SECONDS: '0',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'de',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  JWT_SECRET: 'test-jwt-secret',
  SITE_SECRET: siteSecret,
  // Tests ask more in a minute than anybody else.
  API_LIMIT: '0',
  // No test asks machines outside.
  LINK_CHECK: 'off',
  ADMIN_EMAIL: admin.email,
  ADMIN_PASSWORD: admin.password,
  ...more,
})

const stopProcess = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await Promise.race([exited, wait(10_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))])
  await exited
}

const killProcess = async (child: ChildProcess) => {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/**
 * Starts the built server as an operator would, on its own port, and waits until it answers.
 * @param more environment on top: at least `DATABASE_FILENAME` or `DATABASE_URL`
 */
export const launch = async (more: Record<string, string>, timeoutSeconds = 60): Promise<RunningServer> => {
  const port = Number(more.CMS_PORT ?? await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['commands/start.ts'], {
    cwd: cmsRoot, env: environment(port, more), stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const log = () => output.join('')
  const deadline = Date.now() + timeoutSeconds * 1000
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/_health`).catch(() => undefined)
    if (answer?.status === 204) {
      return { url, log, stop: async () => stopProcess(child), kill: async () => killProcess(child) }
    }
    await wait(100)
  }
  await stopProcess(child)
  const reason = child.signalCode === 'SIGTERM' ? `did not start within ${timeoutSeconds} s` : `ended (${child.signalCode ?? child.exitCode})`
  throw new Error(`The server ${reason}:\n${log().slice(-4000)}`)
}

/** Starts the server on a fresh copy of the seeded database. */
export const startServer = async (
  name: string, more: Record<string, string> = {},
): Promise<RunningServer & { readonly database: string }> => {
  mkdirSync(testFolder, { recursive: true })
  const database = path.join(testFolder, `${name}-${process.pid}.db`)
  copyFileSync(templatePath(), database)
  const server = await launch({ DATABASE_FILENAME: database, ...more })
  return {
    ...server,
    database,
    stop: async () => {
      await server.stop()
      for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true })
    },
  }
}

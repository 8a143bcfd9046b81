import { setTimeout as wait } from 'node:timers/promises'
import { publicApi } from './api'
import { freePort, startServer, type RunningServer } from './server'

/** Set by the global set-up, read by the test files. */
const addressName = 'TEST_READ_ONLY_URL'

/** Whether the search answers: its index is the last thing that a new server reads. */
const isReady = async (url: string) =>
  fetch(`${url}/api/search?q=geld`).then(({ status }) => status === 200, () => false)

/**
 * The server that all test files share which only read: one start instead of one for each of them.
 * Nobody may change content on it; the end of the run looks whether somebody did.
 */
export const readOnlyServer = async (): Promise<{ readonly url: string }> => {
  const url = process.env[addressName]
  if (!url) throw new Error(`${addressName} is missing: the tests must run through jest with its global set-up.`)
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    if (await isReady(url)) return { url }
    await wait(100)
  }
  throw new Error('The shared server does not answer.')
}

/**
 * Starts the shared server beside the first tests; nobody waits for it who does not need it.
 * @returns what ends it; it throws when a test changed content on it
 */
export const startReadOnlyServer = async (): Promise<() => Promise<void>> => {
  const port = await freePort()
  process.env[addressName] = `http://127.0.0.1:${port}`
  const started = startServer('read-only', { CMS_PORT: String(port) })
  // Who waits for it hears of a failure; so does the end of the run.
  void started.catch(() => undefined)
  const version = started.then(async ({ url }) => publicApi(url).version())
  void version.catch(() => undefined)
  return async () => {
    const server: RunningServer = await started
    const isUnchanged = await publicApi(server.url).version() === await version
    await server.stop()
    if (!isUnchanged) throw new Error('A test changed content on the server that is shared by tests which only read.')
  }
}

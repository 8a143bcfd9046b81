import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, siteSecret } from '../../../../cms/tests/support/server'

const webRoot = path.resolve(import.meta.dirname, '..', '..', '..')

/** How long the site may take to start and to stop; in milliseconds. */
const patience = 20_000

export interface RunningSite {
  /** Without a slash at the end. */
  url: string
  stop: () => Promise<void>
}

/** Starts the built site as an operator would, on a port that the system gives, and waits until it listens. */
export const startSite = async (cmsUrl: string, env: Record<string, string> = {}): Promise<RunningSite> => {
  const port = env.WEB_PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(path.join(tmpdir(), 'buendnis-site-'))
  const child = spawn(process.execPath, ['front/server.ts'], {
    cwd: webRoot,
    env: {
      PATH: process.env.PATH, NODE_ENV: 'production', WEB_PORT: port, WEB_PUBLIC_URL: url, CMS_URL: cmsUrl,
      SITE_SECRET: siteSecret, WEB_DATA_DIR: dataDir, ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await Promise.race([once(child, 'exit'), wait(patience).then(() => child.kill('SIGKILL'))])
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  const deadline = Date.now() + patience
  while (Date.now() < deadline && child.exitCode === null) {
    if (output.join('').includes(url)) return { url, stop }
    await wait(50)
  }
  await stop()
  throw new Error(`The site did not start:\n${output.join('')}`)
}

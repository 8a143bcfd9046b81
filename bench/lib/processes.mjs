import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A port that nobody listens on. */
export const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

const answers = async (url) => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/**
 * Starts a server and waits until it answers.
 * @param health address that is answered once it is ready; `log` is a file for what it says
 */
export const startProcess = async (args, { cwd, env, health, log, seconds = 60 }) => {
  const out = log === undefined ? 'inherit' : openSync(log, 'a')
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', out, out] })
  const deadline = Date.now() + seconds * 1000
  while (!await answers(health)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill()
      throw new Error(`${args.join(' ')} did not start${log === undefined ? '' : `; see ${log}`}`)
    }
    await wait(100)
  }
  return {
    pid: child.pid,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await Promise.race([once(child, 'exit'), wait(10_000).then(() => child.kill('SIGKILL'))])
    },
  }
}

/** Runs a command to its end. @throws when it fails */
export const run = async (args, { cwd, env, log }) => {
  const out = log === undefined ? 'inherit' : openSync(log, 'a')
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', out, out] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}${log === undefined ? '' : `; see ${log}`}`)
}

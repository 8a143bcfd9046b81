import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inData, root } from './paths.mjs'
import { Refusal } from './run.mjs'

/** Refuses with one sentence when somebody already listens there. */
export const requireFreePort = (host, port, name) => new Promise((resolve, reject) => {
  const server = net.createServer()
  server.once('error', (error) => reject(new Refusal(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what runs there, or choose another: ${name}=${port + 1} npm start`
      : `${host}:${port} cannot be used: ${error.message}`,
  )))
  server.listen(port, host, () => server.close(() => resolve()))
})

/**
 * Starts a long-running process with its output in a log file. `onLine` sees every line, `onMessage` what it sends.
 */
export const startService = (name, script, { cwd, env, onLine = () => {}, onMessage = () => {} }) => {
  const logFile = inData('logs', `${name}.log`)
  fs.mkdirSync(path.dirname(logFile), { recursive: true })
  const log = fs.createWriteStream(logFile)
  // In a group of its own: Ctrl-C reaches this script alone, which then ends the services in order.
  const child = spawn(process.execPath, script, {
    cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true,
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`)
      onLine(line)
    })
  }
  child.on('message', onMessage)
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })))
  return { name, child, ended, logFile: path.relative(root, logFile) }
}

/** Waits until an address answers 2xx. Refuses when the service ends before, or after `seconds`. */
export const waitFor = async (service, url, seconds) => {
  const until = Date.now() + seconds * 1000
  let over = false
  service.ended.then(() => {
    over = true
  })
  while (Date.now() < until && !over) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(2000) })).ok) return
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  const tail = fs.readFileSync(path.join(root, service.logFile), 'utf8').trimEnd().split('\n').slice(-25).join('\n')
  const reason = over ? 'ended' : `did not answer within ${seconds} s`
  throw new Refusal(`${tail}\n\nThe ${service.name} ${reason}. The whole output is in ${service.logFile}.`)
}

/** Asks a service to end, and insists after ten seconds. */
export const stopService = async ({ child, ended }) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(insist)
}

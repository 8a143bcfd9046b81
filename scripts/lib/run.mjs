import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inData, root } from './paths.mjs'

/** An error whose message is all that the user needs: it is printed without a stack. */
export class Refusal extends Error {}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`

/**
 * Runs one command with its output in a log file, and shows that it works and how long. Rejects with a Refusal that
 * holds the end of the log.
 */
export const step = (title, command, args, { cwd = root, env = {} } = {}) => {
  const log = inData('logs', `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.log`)
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const out = fs.openSync(log, 'w')
  const since = Date.now()
  const live = process.stdout.isTTY
  if (!live) console.log(`${title} …`)
  const timer = live ? setInterval(() => process.stdout.write(`\r${title} … ${seconds(since)} `), 1000) : undefined
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', out, out] })
    const end = () => {
      clearInterval(timer)
      fs.closeSync(out)
    }
    child.on('error', (error) => {
      end()
      reject(new Refusal(`${title} could not start: ${error.message}`))
    })
    child.on('exit', (code) => {
      end()
      console.log(`${live ? '\r' : ''}${title}: ${code === 0 ? 'done' : 'failed'} in ${seconds(since)}`)
      if (code === 0) return resolve()
      const tail = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n')
      reject(new Refusal(`${tail}\n\n${title} failed. The whole output is in ${path.relative(root, log)}.`))
    })
  })
}

/** Runs the main function of a script: a Refusal is one clear text and exit code 1, anything else keeps its stack. */
export const main = async (work) => {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

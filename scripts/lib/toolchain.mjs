import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inRoot, root } from './paths.mjs'
import { requireNode } from './node-version.mjs'

/** The versions that everything is tested with. */
const nodeVersion = '24.21.0'
const pnpmVersion = '10.34.8'

const memo = inRoot('node_modules', '.toolchain.json')

/** Asks npx for Node and pnpm (it keeps them in npm's own cache) and says where they are. */
const fetchToolchain = () => {
  process.stdout.write(`Fetching Node ${nodeVersion} and pnpm ${pnpmVersion} …\n`)
  const found = spawnSync(
    'npx',
    ['--yes', '-p', `node@${nodeVersion}`, '-p', `pnpm@${pnpmVersion}`, '-c', 'node scripts/lib/where.mjs'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' },
  )
  const line = found.stdout?.split('\n').find((text) => text.startsWith('{'))
  if (found.status !== 0 || !line) {
    console.error(found.stderr ?? '')
    throw new Error('Node and pnpm could not be fetched from the npm registry. Is the network there?')
  }
  return JSON.parse(line)
}

/** @returns {{ node: string, bin: string }} the Node to run with, and the folder that holds pnpm */
const findToolchain = () => {
  if (fs.existsSync(memo)) {
    const known = JSON.parse(fs.readFileSync(memo, 'utf8'))
    const complete = known.version === `${nodeVersion} ${pnpmVersion}`
      && fs.existsSync(known.node) && fs.existsSync(path.join(known.bin, 'pnpm'))
    if (complete) return known
  }
  const found = { ...fetchToolchain(), version: `${nodeVersion} ${pnpmVersion}` }
  fs.mkdirSync(path.dirname(memo), { recursive: true })
  fs.writeFileSync(memo, JSON.stringify(found))
  return found
}

/**
 * Runs the rest of a command on the project's own Node, with pnpm at hand. Returns true in the process that should do
 * the work; in the one that was started by the user it passes on signals and the exit code and returns false.
 */
export const onProjectNode = (scriptUrl) => {
  requireNode()
  if (process.env.BUENDNIS_TOOLCHAIN === nodeVersion && process.version === `v${nodeVersion}`) return true
  let toolchain
  try {
    toolchain = findToolchain()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
    return false
  }
  const child = spawn(toolchain.node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      BUENDNIS_TOOLCHAIN: nodeVersion,
      PATH: [path.dirname(toolchain.node), toolchain.bin, process.env.PATH].join(path.delimiter),
    },
  })
  // The child stops in order; this process waits for it. A terminal sends Ctrl-C to both, which does no harm.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
  return false
}

/**
 * How long the exports take, and how much memory: starts the built CMS on a database, takes its biggest files and
 * packs the archive, and looks meanwhile how much memory the process holds (Linux: /proc).
 *
 *   node bench/exports.mjs                               with 10,000 offers in eight languages (made once)
 *   node bench/exports.mjs --offers 1000                 with fewer
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort, startProcess } from './lib/processes.mjs'
import { cmsEnvironment, volumeOf } from './lib/volume.mjs'

const { values } = parseArgs({ options: { offers: { type: 'string', default: '10000' } } })
const root = fileURLToPath(new URL('..', import.meta.url))
const database = await volumeOf(root, path.join(root, '.data', 'bench'), Number(values.offers))
const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const cms = await startProcess(['commands/start.ts'], {
  cwd: path.join(root, 'cms'),
  log: path.join(folder, 'log'),
  health: `${url}/_health`,
  env: cmsEnvironment(database, { CMS_PORT: String(port), EXPORTS_DIR: folder }),
  seconds: 300,
})

/** Megabytes that the process holds now. */
const held = () => {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${cms.pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, held())
}, 200)

const take = async (address) => {
  let bytes = 0
  const answer = await fetch(`${url}/api/exports/${address}`)
  for await (const chunk of answer.body) bytes += chunk.length
  return { status: answer.status, bytes }
}

/** Takes a file; an archive that is being packed is asked for until it is there. */
const measure = async (address) => {
  peak = held()
  const [start, before] = [performance.now(), peak]
  let taken = await take(address)
  while (taken.status === 503) {
    await wait(1000)
    taken = await take(address)
  }
  const seconds = (performance.now() - start) / 1000
  console.log(`${address.padEnd(26)} ${taken.status} ${(taken.bytes / 1e6).toFixed(1).padStart(7)} MB ${seconds.toFixed(1).padStart(7)} s`
    + `   memory ${before.toFixed(0)} MB before, at most ${peak.toFixed(0)} MB`)
}

try {
  // The index of the search is the last thing that a new server makes, and the biggest that it holds.
  while (!(await fetch(`${url}/api/search?q=geld`)).ok) await wait(1000)
  console.log(`${values.offers} offers, ${held().toFixed(0)} MB when everything is ready`)
  for (const address of ['offers.csv', 'offers.jsonl', 'offers.jsonl?locale=all', 'places.geojson', 'archive/latest.zip']) await measure(address)
} finally {
  clearInterval(watch)
  await cms.stop()
  rmSync(folder, { recursive: true, force: true })
}

/**
 * How fast the built CMS and the built site answer, beside a floor in the same run. `bench/README.md` says how to read the table.
 *
 *   npm run bench                        at 1,000 offers
 *   npm run bench -- --offers 100,1000,10000 --seconds 2 --only "REST list"
 *
 * Databases with that many offers are made once and kept in `.data/bench`; the figures of the run are written there, too.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { cases } from './lib/cases.mjs'
import { measure } from './lib/measure.mjs'
import { freePort, startProcess } from './lib/processes.mjs'
import { cmsEnvironment, siteEnvironment, volumeOf } from './lib/volume.mjs'
import { root } from '../scripts/lib/paths.mjs'

/** Whoever shows a token passes by what is kept: the answer is made anew. */
const uncached = { authorization: 'Bearer bench' }

/** Milliseconds within which the search must be ready. */
const patience = 120_000

const { values: options } = parseArgs({
  options: {
    offers: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
})
const seconds = Number(options.seconds)
const folder = path.join(root, '.data', 'bench')
const floorScript = path.join(root, 'bench', 'lib', 'floor.mjs')

const withFloor = async (kind, args, work) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await startProcess([floorScript, kind, String(port), ...args],
    { cwd: root, env: process.env, health: `${url}${kind === 'sql' ? '/list' : '/'}` })
  try {
    return await work({ url, pid: server.pid })
  } finally {
    await server.stop()
  }
}

const read = async (url, headers) => {
  const answer = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: Buffer.from(await answer.arrayBuffer()) }
}

const slugOf = async (url) => {
  const { body } = await read(`${url}/api/offers?fields=slug&pagination[pageSize]=1&pagination[page]=2`)
  return JSON.parse(body.toString()).data[0].slug
}

const searchIsReady = async (url) => {
  const deadline = Date.now() + patience
  while ((await read(`${url}/api/search?q=beratung`)).status !== 200) {
    if (Date.now() > deadline) throw new Error('The search did not become ready')
    await wait(200)
  }
}

/** A page is kept once the answers that it is made from have settled: what the search says is asked again for a minute. */
const settle = async (url) => {
  const deadline = Date.now() + patience
  for (let answer = await fetch(url); !/desc=hit/.test(answer.headers.get('server-timing') ?? ''); answer = await fetch(url)) {
    if (Date.now() > deadline) throw new Error(`${url} is never kept`)
    await wait(100)
  }
}

const measureCase = async ({ name, path: address, sql, page }, { cms, site, bareSite, slug, database }) => {
  const at = server => ({ ...server, url: `${server.url}${address.replace('{slug}', slug)}` })
  const target = at(page ? site : cms)
  if (page) await settle(target.url)
  const { body, type } = await read(target.url)
  const file = path.join(folder, 'answer.bytes')
  writeFileSync(file, body)
  const floorNow = () => withFloor('bytes', [file, type], bare => measure(bare, seconds))
  const before = await floorNow()
  const hit = await measure(target, seconds)
  const made = page ? await measure(at(bareSite), seconds) : await measure(target, seconds, uncached)
  const bareSql = sql === undefined
    ? undefined
    : await withFloor('sql', [database, slug], bare => measure({ ...bare, url: `${bare.url}/${sql}` }, seconds))
  const after = await floorNow()
  rmSync(file)
  return { name, bytes: body.length, floor: { before, after }, hit, made, sql: bareSql }
}

const round = number => Math.round(number).toLocaleString('en')
const share = (a, b) => (a / b).toFixed(2)
const times = ({ p50, p99 }) => `${p50} / ${p99}`
const meanOf = ({ before, after }) => (before.perSecond + after.perSecond) / 2
const noiseOf = ({ before, after }) => Math.abs(before.perSecond - after.perSecond) / Math.max(before.perSecond, after.perSecond)

const tableOf = results => Object.fromEntries(results.map(({ name, bytes, floor, hit, made, sql }) => [name, {
  'bytes': round(bytes),
  'floor': round(meanOf(floor)),
  'hit': round(hit.perSecond),
  'of floor': share(hit.perSecond, meanOf(floor)),
  'computed': share(floor.after.computed, hit.computed),
  'hit p50/p99 ms': times(hit),
  'uncached': made.perSecond < 10 ? made.perSecond.toFixed(1) : round(made.perSecond),
  'made p50/p99 ms': times(made),
  'bare SQL': sql ? round(sql.perSecond) : '–',
  'of SQL': sql ? share(made.perSecond, sql.perSecond) : '–',
}]))

const runAt = async (count) => {
  const database = await volumeOf(root, folder, count)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const since = performance.now()
  const cms = await startProcess(['commands/start.ts'], {
    cwd: path.join(root, 'cms'), env: cmsEnvironment(database, { CMS_PORT: String(port) }), health: `${url}/_health`,
    log: path.join(folder, 'cms.log'),
  })
  const started = (performance.now() - since) / 1000
  const sites = []
  try {
    await searchIsReady(url)
    const startSite = async (megabytes) => {
      const port = await freePort()
      const home = `http://127.0.0.1:${port}`
      const server = await startProcess(['front/server.ts'], {
        cwd: path.join(root, 'web'), env: siteEnvironment(url, port, path.join(folder, `site-${megabytes}`), megabytes),
        health: `${home}/healthz`, log: path.join(folder, 'site.log'),
      })
      sites.push(server)
      return { url: home, pid: server.pid }
    }
    const about = {
      cms: { url, pid: cms.pid }, site: await startSite(64), bareSite: await startSite(0), slug: await slugOf(url), database,
    }
    const results = []
    for (const one of cases.filter(({ name }) => name.includes(options.only))) results.push(await measureCase(one, about))
    console.log(`\n${count} offers; start of the CMS ${started.toFixed(1)} s`)
    console.table(tableOf(results))
    return { offers: count, started, results }
  } finally {
    await Promise.all(sites.map(site => site.stop()))
    await cms.stop()
  }
}

mkdirSync(folder, { recursive: true })
const runs = []
for (const count of options.offers.split(',').map(Number)) runs.push(await runAt(count))
const noise = Math.max(...runs.flatMap(({ results }) => results.map(({ floor }) => noiseOf(floor))))
console.log(`Noise: the floor, measured before and after each line, differed by up to ${(noise * 100).toFixed(0)} %; `
  + `load of the machine ${os.loadavg().map(load => load.toFixed(1)).join(' ')} on ${os.availableParallelism()} cores`)
const file = path.join(folder, 'figures.json')
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cpu: os.cpus()[0]?.model, seconds, noise, runs }, null, 2)}\n`)
console.log(`Figures: ${path.relative(process.cwd(), file)}`)

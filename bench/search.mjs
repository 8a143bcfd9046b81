/**
 * How fast the search is, and how much memory it takes: invented offers with 60 to 150 words in each of eight languages
 * go into the real worker, then people search, one after the other. Needs a built CMS; talks to nobody.
 *
 *   node bench/search.mjs                2,000 and 10,000 offers
 *   node bench/search.mjs 2000           only this many
 *
 * Budgets: at 2,000 offers p95 20 ms and 250 MB, at 10,000 offers p95 60 ms, 800 MB and ready within 60 s. On a busy
 * machine look at the processor time: it does not count the waiting for others. Memory is what the process grows by, the
 * thread of its own and its garbage included.
 */
import { execFileSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { WorkerEngine } = require(path.join(root, 'cms/dist/src/search/worker/worker-engine.js'))
const { locales } = require(path.join(root, 'cms/dist/src/locales/locales.js'))

/** The same numbers in every run. */
let seed = 42
const random = () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}
const below = limit => Math.floor(random() * limit)
const pick = list => list[below(list.length)]

const letters = {
  latin: ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w'].flatMap(a =>
    ['a', 'e', 'i', 'o', 'u', 'ei', 'au', 'ä'].map(b => a + b)),
  cyrillic: [...'бвгджзклмнпрст'].flatMap(a => [...'аеиоуяю'].map(b => a + b)),
  arabic: [...'بتجحدرسشعفقكلمنه'].flatMap(a => ['', 'ا', 'و', 'ي'].map(b => a + b)),
}
const scripts = { uk: 'cyrillic', ru: 'cyrillic', ar: 'arabic', fa: 'arabic' }
const endings = { latin: ['', '', 'en', 'er', 's', 'ung'], cyrillic: ['', 'а', 'у', 'ов', 'ами'], arabic: ['', '', 'ة', 'ات', 'ين'] }

const wordsOf = (code, count) => {
  const script = scripts[code] ?? 'latin'
  const words = new Set()
  while (words.size < count) words.add(Array.from({ length: 2 + below(3) }, () => pick(letters[script])).join(''))
  return [...words]
}
const vocabularies = Object.fromEntries(locales.map(({ code }) => [code, wordsOf(code, 6000)]))

/** Few words are frequent, most are rare: as in every language. */
const frequent = (code) => {
  const words = vocabularies[code]
  const word = words[Math.floor(words.length ** random()) - 1] ?? words[0]
  const ending = pick(endings[scripts[code] ?? 'latin'])
  // Every twelfth German word is a compound.
  return code.startsWith('de') && below(12) === 0 ? word + pick(words) + ending : word + ending
}
const text = (code, count) => Array.from({ length: count }, () => frequent(code)).join(' ')
const paragraph = (code, count) => {
  const sentences = []
  for (let left = count; left > 0; left -= 12) sentences.push(`${text(code, Math.min(12, left))}.`)
  return sentences.join(' ')
}

const offer = (number) => {
  const length = 60 + below(91)
  const words = code => ({
    title: text(code, 4),
    keywords: [text(code, 1), text(code, 2), text(code, 1)],
    lead: [paragraph(code, 10), paragraph(code, 10), paragraph(code, 8)],
    body: [paragraph(code, Math.max(20, length - 36))],
  })
  return {
    documentId: `b${String(number).padStart(23, '0')}`,
    type: 'offers',
    slug: `angebot-${number}`,
    fingerprint: String(number),
    kind: 'counselling',
    serviceStatus: 'active',
    number: null,
    checkedOn: '2026-06-01',
    endsOn: null,
    date: null,
    institutionId: null,
    topicIds: [],
    facts: ['Göttingen', `0551 ${100_000 + number}`],
    words: Object.fromEntries(locales.map(({ code }) => [code, words(code)])),
  }
}

const typo = word => (word.length < 6 ? word : word.slice(0, 3) + word.slice(4))
const queries = Array.from({ length: 600 }, (_, at) => {
  const { code } = locales[at % locales.length]
  const kind = at % 5
  const q = kind === 0
    ? frequent(code)
    : kind === 1
      ? text(code, 3)
      : kind === 2 ? frequent('de') : kind === 3 ? typo(pick(vocabularies[code])) : frequent(code).slice(0, 4)
  return { q, locale: code, type: null, offset: 0, limit: 25, today: '2026-11-22' }
})

const percentile = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}
const milliseconds = ({ user, system }) => (user + system) / 1000
/** Processor time of everything but this thread, which invents the offers: that of the search. */
const searchTime = () => milliseconds(process.cpuUsage()) - milliseconds(process.threadCpuUsage())

const settings = { file: path.join(os.tmpdir(), `search-bench-${process.pid}`), mark: 'bench' }
const fail = (error) => {
  console.error(error)
  process.exit(1)
}

const openEngine = async () => {
  const engine = new WorkerEngine(settings, fail)
  await engine.open()
  return engine
}

const fill = async (engine, count) => {
  for (let at = 0; at < count; at += 25) {
    await engine.put(Array.from({ length: Math.min(25, count - at) }, (_, index) => offer(at + index)))
  }
  await engine.ready()
}

const measure = async (engine) => {
  for (const request of queries.slice(0, 100)) await engine.search(request)
  const times = []
  const work = []
  let found = 0
  for (const request of queries) {
    const since = performance.now()
    const before = searchTime()
    found += (await engine.search(request)).total
    times.push(performance.now() - since)
    work.push(searchTime() - before)
  }
  return { times, work, found }
}

/** How long something takes, on the clock and of the processor: seconds. */
const timed = async (task) => {
  const since = performance.now()
  const before = searchTime()
  const result = await task()
  return { result, wall: (performance.now() - since) / 1000, work: (searchTime() - before) / 1000 }
}

const run = async (count) => {
  const before = megabytes()
  const first = await openEngine()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const built = await timed(() => fill(first, count))
  delay.disable()
  const fresh = await measure(first)
  const freshMemory = megabytes() - before
  const saved = await timed(() => first.save())
  await first.close()
  const size = statSync(settings.file).size / 1024 / 1024
  const opened = await timed(async () => {
    const engine = await openEngine()
    await engine.ready()
    return engine
  })
  const again = await measure(opened.result)
  const memory = megabytes() - before
  const change = await timed(() => opened.result.put([offer(0)]))
  await opened.result.close()
  rmSync(settings.file, { force: true })
  const ms = (number) => `${number.toFixed(1)} ms`
  const seconds = ({ wall, work }) => `${wall.toFixed(1)} s (processor ${work.toFixed(1)} s)`
  return {
    'p50 of a search': ms(percentile(fresh.times, 0.5)),
    'p95': ms(percentile(fresh.times, 0.95)),
    'p95, processor time': ms(percentile(fresh.work, 0.95)),
    'p95 after a restart': ms(percentile(again.times, 0.95)),
    'ready without a snapshot': seconds(built),
    'ready from the snapshot': seconds(opened),
    'memory, built': `${freshMemory.toFixed(0)} MB`,
    'memory, after a restart': `${memory.toFixed(0)} MB`,
    'snapshot': `${size.toFixed(0)} MB, saved in ${saved.wall.toFixed(1)} s`,
    'one offer changed': ms(change.wall * 1000),
    'main thread held up while building (p99)': ms(delay.percentile(99) / 1e6),
    'hits of all searches': found(fresh, again),
    'load of the machine': os.loadavg().map(load => load.toFixed(1)).join(' '),
  }
}

const found = (fresh, again) => `${fresh.found}${fresh.found === again.found ? '' : `, but ${again.found} after the restart`}`

const [mode, only] = process.argv.slice(2)
if (mode === '--run') {
  // The worker alone keeps no process alive.
  const alive = setInterval(() => undefined, 60_000)
  console.log(JSON.stringify(await run(Number(only))))
  clearInterval(alive)
} else {
  const counts = process.argv.slice(2).map(Number).filter(count => count > 0)
  // A process for each: what the first took is not given back.
  const results = (counts.length > 0 ? counts : [2000, 10_000]).map(count => [count, JSON.parse(execFileSync(
    process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--run', String(count)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  ))])
  const rows = Object.keys(results[0][1])
  console.table(Object.fromEntries(rows.map(row =>
    [row, Object.fromEntries(results.map(([count, values]) => [`${count} offers`, values[row]]))])))
}

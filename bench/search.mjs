/**
 * How fast the search is, and how much memory it takes: invented offers with 60 to 150 words in each of eight languages
 * go into the real worker, then people search. Needs a built CMS; talks to nobody.
 *
 *   node bench/search.mjs                2,000 and 10,000 offers
 *   node bench/search.mjs 2000           only this many
 *
 * Budgets: at 2,000 offers p95 20 ms and 250 MB, at 10,000 offers p95 60 ms, 800 MB and ready within 60 s.
 */
import { rmSync } from 'node:fs'
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

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

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
  let found = 0
  for (const request of queries) {
    const since = performance.now()
    found += (await engine.search(request)).total
    times.push(performance.now() - since)
  }
  return { times: times.sort((a, b) => a - b), found }
}

const run = async (count) => {
  const before = megabytes()
  let engine = await openEngine()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const since = performance.now()
  await fill(engine, count)
  const built = performance.now() - since
  delay.disable()
  const { times, found } = await measure(engine)
  await engine.save()
  await engine.close()
  const reopened = performance.now()
  engine = await openEngine()
  await engine.ready()
  const restart = performance.now() - reopened
  const again = await measure(engine)
  const memory = megabytes() - before
  await engine.close()
  rmSync(settings.file, { force: true })
  console.log([
    `${count} offers in ${locales.length} languages:`,
    `p50 ${percentile(times, 0.5).toFixed(1)} ms`, `p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    `p95 after a restart ${percentile(again.times, 0.95).toFixed(1)} ms`,
    `memory ${memory.toFixed(0)} MB`, `built in ${(built / 1000).toFixed(1)} s`,
    `start from the snapshot ${(restart / 1000).toFixed(1)} s`,
    `main thread held up ${(delay.percentile(99) / 1e6).toFixed(1)} ms (p99) while building`,
    `${found} hits${found === again.found ? '' : `, but ${again.found} after the restart`}`,
  ].join('\n  '))
}

// The worker alone keeps no process alive.
const alive = setInterval(() => undefined, 60_000)
const counts = process.argv.slice(2).map(Number).filter(count => count > 0)
for (const count of counts.length > 0 ? counts : [2000, 10_000]) await run(count)
clearInterval(alive)

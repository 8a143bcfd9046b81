/**
 * How long visitors wait: from publishing over the dashboard's API to the new page and the new REST answer, and from
 * unpublishing to both being gone. Starts the built CMS and site on a copy of a database.
 *
 *   node bench/publish-to-visible.mjs DATABASE           200 times each; with --rounds 20 fewer
 *   … --readers 50                                       while so many pages a second are read
 *   … --no-call                                          while the CMS cannot call the site
 *
 * DATABASE is a SQLite file with the demo content, for example .data/buendnis.db; it is not changed.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort, startProcess } from './lib/processes.mjs'

const { values, positionals: [database] } = parseArgs({
  allowPositionals: true,
  options: {
    'rounds': { type: 'string', default: '200' }, 'readers': { type: 'string', default: '0' },
    'no-call': { type: 'boolean', default: false },
  },
})
if (!database) throw new Error('Which database? node bench/publish-to-visible.mjs .data/buendnis.db')

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'publish-to-visible-'))
const file = path.join(folder, 'content.db')
copyFileSync(database, file)
const [cmsPort, webPort, nowhere] = await Promise.all([freePort(), freePort(), freePort()])
const [cmsUrl, webUrl] = [cmsPort, webPort].map(port => `http://127.0.0.1:${port}`)
const account = { email: 'bench@buendnis.example', password: 'Nur-zum-Messen-1' }
const secret = 'only-for-this-run'
const { PATH, HOME } = process.env
const env = { PATH, HOME, NODE_ENV: 'production', TZ: 'Europe/Berlin', SITE_SECRET: secret }
const log = path.join(folder, 'log')

const cms = await startProcess(['commands/start.ts'], {
  cwd: path.join(root, 'cms'),
  log,
  health: `${cmsUrl}/_health`,
  env: {
    ...env, CMS_HOST: '127.0.0.1', CMS_PORT: String(cmsPort), DATABASE_FILENAME: file, API_LIMIT: '0', LINK_CHECK: 'off',
    JOBS_EVERY_SECONDS: '0', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'de',
    SITE_PROCESSES: values['no-call'] ? `http://127.0.0.1:${nowhere}` : webUrl,
    APP_KEYS: 'a,b', API_TOKEN_SALT: 'a', ADMIN_JWT_SECRET: 'a', ENCRYPTION_KEY: 'key-of-32-letters-for-this-run--',
    ADMIN_EMAIL: process.env.ADMIN_EMAIL ?? account.email, ADMIN_PASSWORD: process.env.ADMIN_PASSWORD ?? account.password,
  },
})
const site = await startProcess(['front/server.ts'], {
  cwd: path.join(root, 'web'),
  log,
  health: `${webUrl}/healthz`,
  env: { ...env, WEB_PORT: String(webPort), WEB_PUBLIC_URL: webUrl, CMS_URL: cmsUrl, WEB_DATA_DIR: path.join(folder, 'site') },
})

const admin = async (method, address, token, body) => {
  const answer = await fetch(`${cmsUrl}${address}`, {
    method, headers: { 'content-type': 'application/json', ...token && { authorization: `Bearer ${token}` } },
    ...body && { body: JSON.stringify(body) },
  })
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Asks until an address answers with a status. @returns milliseconds since the beginning */
const until = async (url, status, begun) => {
  for (;;) {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    if (answer.status === status) return performance.now() - begun
    await wait(2)
  }
}

const describe = (name, times) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = part => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))])
  console.log(`${name.padEnd(28)} median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`)
}

let isOver = false
const read = async () => {
  const pages = ['/', '/angebote', '/en/offers', '/themen', '/neuigkeiten', '/hilfe-jetzt']
  for (let index = 0; !isOver; index += 1) {
    void fetch(`${webUrl}${pages[index % pages.length]}`).then(answer => answer.arrayBuffer(), () => undefined)
    await wait(1000 / Number(values.readers))
  }
}

try {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = process.env
  const credentials = { email: ADMIN_EMAIL ?? account.email, password: ADMIN_PASSWORD ?? account.password }
  const { data: { token } } = await admin('POST', '/admin/login', '', credentials)
  const { data: [entry] } = await (await fetch(`${cmsUrl}/api/news?pagination[pageSize]=1`)).json()
  const address = `/content-manager/collection-types/api::news-item.news-item/${entry.documentId}/actions`
  const [page, answer] = [`${webUrl}/neuigkeiten/${entry.slug}`, `${cmsUrl}/api/news/by-slug/${entry.slug}`]
  const reading = Number(values.readers) > 0 ? read() : undefined
  const times = { gonePage: [], goneAnswer: [], page: [], answer: [] }
  const act = async (action, status, ofPage, ofAnswer) => {
    const begun = performance.now()
    const [, pageTime, answerTime] = await Promise.all([
      admin('POST', `${address}/${action}?locale=de`, token, {}), until(page, status, begun), until(answer, status, begun),
    ])
    ofPage.push(pageTime)
    ofAnswer.push(answerTime)
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    await act('unpublish', 404, times.gonePage, times.goneAnswer)
    await act('publish', 200, times.page, times.answer)
  }
  isOver = true
  await reading
  console.log(`${values.rounds} times, ${values.readers} readers a second, call of the CMS ${values['no-call'] ? 'lost' : 'arrives'}`)
  describe('publish → page', times.page)
  describe('publish → REST', times.answer)
  describe('unpublish → page gone', times.gonePage)
  describe('unpublish → REST gone', times.goneAnswer)
} finally {
  isOver = true
  await site.stop()
  await cms.stop()
  rmSync(folder, { recursive: true, force: true })
}

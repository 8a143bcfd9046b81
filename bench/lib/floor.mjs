/**
 * The floor: what is left when nothing is done but the necessary. A process of its own, told by its arguments:
 *
 *   node floor.mjs bytes PORT FILE TYPE          one answer from memory, over node:http
 *   node floor.mjs sql PORT DATABASE SLUG        `/list` and `/detail`: prepared statements, JSON.stringify, node:http
 */
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'

const [kind, port, file, more] = process.argv.slice(2)

const serveBytes = () => {
  const body = readFileSync(file)
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': more, 'Content-Length': body.length }).end(body)
  }
}

const words = 'title, slug, what_is_it, who_is_it_for, first_step, kind, service_status'
const open = 'published_at is not null and locale'

/** The same question in the fewest statements: German rows, words laid over them, institution, topics with their words. */
const serveSql = () => {
  const require = createRequire(new URL('../../cms/package.json', import.meta.url))
  const Database = require('better-sqlite3')
  const database = new Database(file, { readonly: true })
  database.pragma('mmap_size = 268435456')
  const prepare = sql => database.prepare(sql)
  const count = prepare(`select count(*) as total from offers where ${open} = 'de'`)
  const list = prepare(`select id, document_id, created_at, updated_at, published_at, ${words} from offers
    where ${open} = 'de' order by slug, document_id limit 25`)
  const detail = prepare(`select * from offers where ${open} = 'de' and slug = ? limit 1`)
  const marks = ids => ids.map(() => '?').join(', ')
  const cache = new Map()
  const statement = (key, ids, sql) => {
    const name = `${key} ${ids.length}`
    if (!cache.has(name)) cache.set(name, prepare(sql(marks(ids))))
    return cache.get(name)
  }
  const group = (rows, key) => {
    const groups = new Map()
    for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row])
    return groups
  }
  const complete = (rows, columns) => {
    const ids = rows.map(({ id }) => id)
    const documentIds = rows.map(row => row.document_id)
    const overlay = group(statement(`words ${columns}`, documentIds, list =>
      `select ${columns === '*' ? '*' : `document_id, ${columns}`} from offers where ${open} = 'en' and document_id in (${list})`).all(...documentIds), 'document_id')
    const locales = group(statement('locales', documentIds, list =>
      `select document_id, locale from offers where published_at is not null and document_id in (${list})`).all(...documentIds), 'document_id')
    const institutions = group(statement('institutions', ids, list =>
      `select l.offer_id, i.document_id, i.name, i.slug, i.kind, i.is_member from offers_institution_lnk l
       join institutions i on i.id = l.institution_id where i.published_at is not null and l.offer_id in (${list})`).all(...ids), 'offer_id')
    const topics = group(statement('topics', ids, list =>
      `select l.offer_id, t.document_id, coalesce(w.name, t.name) as name, t.slug, t.icon, t.discreet from offers_topics_lnk l
       join topics t on t.id = l.topic_id
       left join topics w on w.document_id = t.document_id and w.locale = 'en' and w.published_at is not null
       where t.published_at is not null and l.offer_id in (${list}) order by l.topic_ord`).all(...ids), 'offer_id')
    return rows.map(row => ({
      ...row, ...overlay.get(row.document_id)?.[0], locales: locales.get(row.document_id)?.map(({ locale }) => locale),
      institution: institutions.get(row.id)?.[0] ?? null, topics: topics.get(row.id) ?? [],
    }))
  }
  const answers = {
    '/list': () => ({ data: complete(list.all(), words), meta: count.get() }),
    '/detail': () => ({ data: complete(detail.all(more), '*')[0], meta: {} }),
  }
  return (request, response) => {
    const body = Buffer.from(JSON.stringify(answers[request.url]()))
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body)
  }
}

http.createServer(kind === 'bytes' ? serveBytes() : serveSql()).listen(Number(port), '127.0.0.1')

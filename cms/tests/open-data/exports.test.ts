import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ExportsSchema, exportNames, localeCodes } from '@buendnis/contract'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import request from 'supertest'
import { z } from 'zod'
import { csvRow } from '../../src/open-data/exports/csv/write'
import { publicApi } from '../support/api'
import { signIn, type Editor } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'
import { types } from '../support/types'

const offerUid = 'api::offer.offer'
const secret = 'geheim-4711'
const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))

let server: RunningServer
let editor: Editor
let draft: string

const get = (address: string) => request(server.url).get(`/api${address}`).buffer(true)
const body = async (address: string) => (await get(address).expect(200)).text

const zip = async (name: string) => {
  const answer = await get(`/exports/archive/${name}`).responseType('blob').expect(200)
  const bytes = z.instanceof(Buffer).parse(answer.body)
  return { bytes, files: unzipSync(bytes) }
}

beforeAll(async () => {
  server = await startServer('exports', { EXPORTS_DIR: folder })
  editor = await signIn(server.url)
  const words = { title: `=cmd|' /C calc'!A0`, whatIsIt: '+49 ist kein Befehl.', whoIsItFor: 'Für "alle";\nauch für Sie.', firstStep: '@morgen' }
  const [topic] = await publicApi(server.url).list('/topics?pagination[pageSize]=1')
  const [institution] = await publicApi(server.url).list('/institutions?pagination[pageSize]=1')
  draft = await editor.create(offerUid, {
    ...words, kind: 'group', modes: ['on-site'], slug: 'als-formel', area: 'both', audience: 'all', serviceStatus: 'active',
    topics: { connect: [{ documentId: topic?.documentId }] }, institution: { connect: [{ documentId: institution?.documentId }] },
    places: [
      { name: secret, streetAddress: `${secret} 1`, postalCode: '37073', addressLocality: 'Göttingen', latitude: 51.5, longitude: 9.9, confidential: true },
      { name: 'Offener Ort', streetAddress: 'Weg 1', postalCode: '37073', addressLocality: 'Göttingen', latitude: 51.51, longitude: 9.91, confidential: false },
    ],
  })
  await editor.publish(offerUid, draft)
  await editor.update(offerUid, draft, { whatIsIt: `Ein Entwurf: ${secret}` })
  await editor.create(offerUid, { ...words, title: `${secret} bleibt Entwurf`, kind: 'group' })
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the list names every file, and the contract the same', async () => {
  const { data } = ExportsSchema.parse(await publicApi(server.url).get('/exports'))
  expect(data.files.map(({ name }) => name)).toEqual(exportNames)
  expect(data.license).toMatchObject({ spdx: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' })
  expect(data.contentVersion).toBe(await publicApi(server.url).version())
})

const firstPageSchema = z.object({
  data: z.array(z.looseObject({})), meta: z.object({ pagination: z.object({ total: z.int() }) }),
})

describe('JSON Lines', () => {
  test.each(Object.values(types))('$path: every line keeps the promise of the contract, in all languages', async ({ path: own, item }) => {
    const text = await body(`/exports/${own}.jsonl?locale=all`)
    expect([text.includes(secret), /"(id|checkEmail|ownerKey|publishAt|unpublishAt|createdBy|localizations)":/.test(text)]).toEqual([false, false])
    const lines = text.trimEnd().split('\n').map((line): unknown => JSON.parse(line))
    const documents = lines.map((line) => {
      const { license, ...document } = z.looseObject({ license: z.url() }).parse(line)
      expect(license).toBe('https://creativecommons.org/licenses/by/4.0/')
      const parsed = item.parse(document)
      expect(document).toEqual(parsed)
      return parsed
    })
    const german = documents.filter(({ locale }) => locale === 'de')
    const { body: first } = await request(server.url).get(`/api/${own}?pagination[pageSize]=1&sort=documentId`)
    const listed = firstPageSchema.parse(first)
    expect(german).toHaveLength(listed.meta.pagination.total)
    expect(german[0]).toEqual(listed.data[0])
    // Of other languages, what is translated, and nothing else.
    expect(documents.every(({ locale, translation }) => translation.locale === locale)).toBe(true)
    const available = german.reduce((sum, { availableLocales }) => sum + availableLocales.length, 0)
    expect(documents).toHaveLength(available)
  })

  test('one language also holds what is not translated, unless nobody wants it', async () => {
    const rows = async (more: string) => (await body(`/exports/offers.jsonl?locale=tr${more}`)).trimEnd().split('\n').length
    expect(await rows('')).toBeGreaterThan(await rows('&fallback=none'))
  })
})

describe('CSV', () => {
  const read = async (address: string): Promise<Record<string, string>[]> => {
    const answer = await get(address).responseType('blob').expect(200)
    const bytes = z.instanceof(Buffer).parse(answer.body)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.subarray(0, bytes.indexOf('\r\n')).includes(';')).toBe(true)
    return z.array(z.record(z.string(), z.string())).parse(parse(bytes, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' }))
  }

  test.each(exportNames.filter(name => name.endsWith('.csv')))('%s: one row per document, for a German spreadsheet', async (name) => {
    const rows = await read(`/exports/${name}`)
    const lines = (await body(`/exports/${name.replace('.csv', '.jsonl')}`)).trimEnd().split('\n')
    expect(rows).toHaveLength(lines.length)
    for (const row of rows) {
      expect(row).toMatchObject({ Lizenz: 'https://creativecommons.org/licenses/by/4.0/', Namensnennung: expect.stringMatching(/\S/), Sprache: 'de' })
      for (const [heading, cell] of Object.entries(row)) expect([heading, cell]).not.toEqual([heading, expect.stringMatching(/^\s*[=+\-@]|null|undefined|\[object/)])
    }
    const days = rows.flatMap(row => Object.entries(row))
      .filter(([heading, cell]) => /^(?!Kinder).* (am|seit|ab)$|^Datum$/.test(heading) && cell !== '')
    for (const [, cell] of days) expect(cell).toMatch(/^\d{2}\.\d{2}\.\d{4}( \d{2}:\d{2})?$/)
  })

  test('what would be a formula is text, and places keep their secrets', async () => {
    const row = (await read('/exports/offers.csv')).find(one => one['Kennung'] === draft)
    expect(row).toMatchObject({
      'Titel': `'=cmd|' /C calc'!A0`, 'Was ist das?': '\'+49 ist kein Befehl.', 'Für wen ist das?': 'Für "alle";\nauch für Sie.',
      'Erster Schritt': '\'@morgen', 'Gebäude': 'Offener Ort', 'Breitengrad': '51,51', 'Art': 'Gruppe', 'Stand': 'läuft',
    })
  })

  test.each([
    ['=1+1', '\'=1+1'], ['  =1+1', '\'  =1+1'], ['\t=1+1', '\'\t=1+1'], ['-2+3', '\'-2+3'], ['@SUM(A1)', '\'@SUM(A1)'], ['＝1+1', '\'＝1+1'],
    ['+1;"x"\n=2', '"\'+1;""x""\n=2"'], [-1.5, '-1,5'], [null, ''], ['a;b', '"a;b"'], ['1=1', '1=1'],
  ])('%j is written as %j', (cell, written) => {
    expect(csvRow([cell])).toBe(`${written}\r\n`)
  })
})

const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** RFC 7946, section 3, as far as points go. */
const geoJsonSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.strictObject({
    type: z.literal('Feature'),
    id: z.uuid(),
    geometry: z.strictObject({ type: z.literal('Point'), coordinates: positionSchema }),
    properties: z.looseObject({
      name: z.string().nullable(), streetAddress: z.string().nullable(),
      offers: z.array(z.object({ documentId: z.string(), title: z.string(), url: z.url() })),
      institutions: z.array(z.object({ documentId: z.string(), name: z.string(), url: z.url() })),
    }),
  })),
})

test('GeoJSON: every open place once, around Göttingen, with who is there; no confidential one', async () => {
  const answer = await get('/exports/places.geojson?locale=en').expect(200).expect('Content-Type', /^application\/geo\+json/)
  const { features, crs, ...more } = geoJsonSchema.parse(JSON.parse(answer.text))
  expect([crs, more.license]).toEqual([undefined, 'https://creativecommons.org/licenses/by/4.0/'])
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
  for (const { geometry: { coordinates: [longitude, latitude] }, properties } of features) {
    expect(longitude).toBeGreaterThan(9)
    expect(longitude).toBeLessThan(11)
    expect(latitude).toBeGreaterThan(51)
    expect(latitude).toBeLessThan(52)
    expect(properties.offers.length + properties.institutions.length).toBeGreaterThan(0)
  }
  const ours = features.filter(({ properties }) => properties.offers.some(({ documentId }) => documentId === draft))
  expect(ours.map(({ properties }) => properties.name)).toEqual(['Offener Ort'])
})

test.each([
  ['/exports/offers.xlsx', 404], ['/exports/site.jsonl', 404], ['/exports/offers.csv?locale=all', 400], ['/exports/offers.csv?locale=xx', 400],
  ['/exports/offers.csv?x=1', 400], ['/exports?x=1', 400], ['/exports/archive/2020-01-01.zip', 404], ['/exports/archive/..%2F..%2Fx', 404],
  ['/dcat.ttl?x=1', 400],
])('%s: %i', async (address, status) => {
  const answer = await get(address)
  expect([answer.status, answer.headers['content-disposition']]).toEqual([status, undefined])
})

test('a file has a name, a licence and a tag; HEAD says the same; packed on the way', async () => {
  const answer = await get('/exports/offers.csv?locale=en').expect(200)
  expect(answer.headers['content-disposition']).toBe('attachment; filename="offers.en.csv"')
  expect(answer.headers.link).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
  const head = await request(server.url).head('/api/exports/offers.csv?locale=en').expect(200)
  expect(head.headers).toMatchObject({ 'etag': answer.headers.etag, 'content-disposition': answer.headers['content-disposition'] })
  await get('/exports/offers.csv?locale=en').set('If-None-Match', String(answer.headers.etag)).expect(304)
  const packed = await get('/exports/offers.jsonl').set('Accept-Encoding', 'gzip').expect('Content-Encoding', 'gzip')
  expect(packed.text).toBe(await body('/exports/offers.jsonl'))
})

const triplesOf = (turtle: string) => new Store(new Parser({ format: 'text/turtle' }).parse(turtle))
const vocabulary = { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', dcatde: 'http://dcat-ap.de/def/dcatde/' }
const full = (name: string) => {
  const [prefix = '', local = ''] = name.split(':')
  return `${Object.entries(vocabulary).find(([known]) => known === prefix)?.[1] ?? ''}${local}`
}

describe('DCAT-AP.de', () => {
  /** What the profile demands, by class, and what GovData wants on top. */
  test.each([
    ['dcat:Catalog', 1, ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset', 'dct:modified', 'dct:language', 'dct:license']],
    ['dcat:Dataset', 1, [
      'dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:distribution', 'dcat:theme', 'dct:language', 'dct:modified',
      'dcatde:politicalGeocodingLevelURI', 'dcatde:politicalGeocodingURI',
    ]],
    ['dcat:Distribution', exportNames.length + 1, ['dcat:accessURL', 'dcat:downloadURL', 'dct:license', 'dct:format', 'dcatde:licenseAttributionByText']],
    ['dcat:DataService', 1, ['dct:title', 'dcat:endpointURL', 'dct:publisher']],
  ] as const)('every %s has what is required', async (name, count, properties) => {
    const store = triplesOf(await body('/dcat.ttl'))
    const things = store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', full(name), null)
    expect(things).toHaveLength(count)
    for (const thing of things) {
      expect(properties.filter(property => store.countQuads(thing, full(property), null, null) === 0)).toEqual([])
    }
  })

  test('points at what is there: the district, the licence, files that answer', async () => {
    const store = triplesOf(await body('/dcat.ttl'))
    const values = (property: string) => store.getObjects(null, full(property), null).map(({ value }) => value)
    expect(values('dcatde:politicalGeocodingURI')).toEqual(['http://dcat-ap.de/def/politicalGeocoding/districtKey/03159'])
    expect(new Set(values('dct:license'))).toEqual(new Set(['http://dcat-ap.de/def/licenses/cc-by/4.0']))
    for (const address of values('dcat:downloadURL')) await request(server.url).head(new URL(address).pathname).expect(200)
  })

  test('says the same as JSON-LD', async () => {
    const text = z.string().parse(await jsonld.toRDF(JSON.parse(await body('/dcat.jsonld')), { format: 'application/n-quads' }))
    const [left, right] = [triplesOf(text), triplesOf(await body('/dcat.ttl'))]
    expect(left.size).toBeGreaterThan(200)
    expect(left.getQuads(null, null, null, null).filter(quad => !right.has(quad))).toEqual([])
    expect(right.size).toBe(left.size)
  })
})

const manifestSchema = z.object({
  day: z.iso.date(),
  generatedAt: z.iso.datetime(),
  contentVersion: z.int(),
  containsDemoContent: z.literal(true),
  license: z.object({ name: z.string(), url: z.url(), attribution: z.string() }),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), lines: z.int(), sha256: z.string(), rows: z.int() })),
})

describe('the archive of the day', () => {
  test('holds every file in every language, as the manifest says, and nothing that is not public', async () => {
    const { files } = await zip('latest.zip')
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())))
    expect(Object.keys(files).sort()).toEqual([...manifest.files.map(({ name }) => name), 'README.txt', 'manifest.json'].sort())
    expect(manifest.files).toHaveLength(exportNames.length * localeCodes.length)
    for (const { name, bytes, sha256, rows, lines } of manifest.files) {
      const content = files[name] ?? new Uint8Array()
      expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, bytes, sha256])
      if (name.startsWith('jsonl/')) expect(rows).toBe(lines)
      expect([name, strFromU8(content).includes(secret)]).toEqual([name, false])
    }
    expect(strFromU8(files['jsonl/offers.de.jsonl'] ?? new Uint8Array())).toBe(await body('/exports/offers.jsonl'))
    const [kept] = ExportsSchema.parse(await publicApi(server.url).get('/exports')).data.archive.days
    expect(kept).toMatchObject({ day: manifest.day, contentVersion: manifest.contentVersion })
    const { bytes } = await zip(`${manifest.day}.zip`)
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([kept?.bytes, kept?.sha256])
    // Nothing half-written stays.
    expect(readdirSync(path.join(folder, readdirSync(folder)[0] ?? '')).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('stays while things are added, and goes when something in it is taken back', async () => {
    const days = async () => ExportsSchema.parse(await publicApi(server.url).get('/exports')).data.archive.days.map(({ sha256 }) => sha256)
    await zip('latest.zip')
    const before = await days()
    await editor.publish(offerUid, draft, { whatIsIt: 'Neu gesagt.' })
    expect(await days()).toEqual(before)
    await editor.publish(offerUid, draft, { places: [{ name: 'Offener Ort', streetAddress: 'Weg 1', confidential: true }] })
    expect(await days()).toEqual([])
    expect(strFromU8((await zip('latest.zip')).files['csv/offers.de.csv'] ?? new Uint8Array())).not.toContain('Offener Ort')
    await editor.unpublish(offerUid, draft)
    expect(await days()).toEqual([])
  })

  test('says so where it cannot be stored', async () => {
    const away = `${folder}-away`
    renameSync(folder, away)
    writeFileSync(folder, '')
    try {
      const answer = await get('/exports/archive/latest.zip').expect(503)
      expect(answer.headers['retry-after']).toBe('3600')
      expect(answer.text).toContain('nicht ablegen')
      await get('/exports').expect(200)
    } finally {
      rmSync(folder)
      renameSync(away, folder)
    }
  })
})

test('coordination chooses the licence, and everything says it', async () => {
  const single = '/content-manager/single-types/api::site.site'
  const send = async (address: string, data: object) =>
    request(server.url).post(address).set('Authorization', `Bearer ${editor.token}`).send(data).expect(200)
  await send(`${single}/actions/publish?locale=de`, { dataLicense: 'dl-de-by-2.0', dataAttribution: 'Das "Bündnis" & Co.' })
  const { data } = ExportsSchema.parse(await publicApi(server.url).get('/exports'))
  expect(data.license).toMatchObject({ spdx: 'DL-DE-BY-2.0', url: 'https://www.govdata.de/dl-de/by-2-0', attribution: 'Das "Bündnis" & Co.' })
  expect(await body('/exports/topics.csv')).toContain('https://www.govdata.de/dl-de/by-2-0;"Das ""Bündnis"" & Co."')
  expect(await body('/exports/topics.jsonl')).toContain('"license":"https://www.govdata.de/dl-de/by-2-0"')
  expect(await body('/exports/places.geojson')).toContain('"license":"https://www.govdata.de/dl-de/by-2-0"')
  expect(await body('/dcat.ttl')).toContain('<http://dcat-ap.de/def/licenses/dl-by-de/2.0>')
  expect(await publicApi(server.url).get('/openapi.json')).toMatchObject({ info: { license: { identifier: 'DL-DE-BY-2.0' } } })
  expect(await publicApi(server.url).get('/hsds')).toMatchObject({ x_license: { url: 'https://www.govdata.de/dl-de/by-2-0' } })
  expect((await get('/docs')).text).toContain('Das &quot;Bündnis&quot; &amp; Co.')
})

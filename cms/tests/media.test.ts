import sharp from 'sharp'
import request from 'supertest'
import { z } from 'zod'
import { ImageSchema } from '@buendnis/contract'
import { publicApi } from './support/api'
import { signIn, type Editor } from './support/editor'
import { accessible, bare, openPdf, packedPdf } from './support/pdfs'
import { bomb, photo } from './support/pictures'
import { startServer, type RunningServer } from './support/server'
import { topicPaths } from '../src/share-pictures/icons'

const formatsSchema = z.record(z.string(), z.object({ url: z.string(), width: z.number(), size: z.number() })).nullish()
const fileSchema = z.looseObject({
  id: z.int(), name: z.string(), url: z.string(), mime: z.string(), width: z.int().nullish(), height: z.int().nullish(),
  caption: z.string().nullish(), formats: formatsSchema,
})
const fieldError = z.object({ path: z.array(z.string()), message: z.string() })
const errorSchema = z.object({
  error: z.object({ message: z.string(), details: z.object({ errors: z.array(fieldError) }).partial() }),
})
const institution = 'api::institution.institution'
const news = 'api::news-item.news-item'
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const page = Buffer.from('<!doctype html><script>alert(1)</script>')

let server: RunningServer
let editor: Editor
const uploaded: number[] = []

beforeAll(async () => {
  server = await startServer('media')
  editor = await signIn(server.url)
}, 120_000)
afterAll(async () => {
  // The files lie in the folder of the working copy, whatever database knows them.
  for (const id of uploaded) await call('delete', `/upload/files/${id}`)
  await server.stop()
})

const call = (method: 'get' | 'post' | 'delete', path: string) =>
  request(server.url)[method](path).set('Authorization', `Bearer ${editor.token}`)

const upload = async (content: Buffer, filename: string, contentType = 'image/jpeg', info: object = {}) => {
  const answer = await call('post', '/upload').field('fileInfo', JSON.stringify(info)).attach('files', content, { filename, contentType })
  const files = z.array(fileSchema).safeParse(answer.body)
  if (files.success) uploaded.push(...files.data.map(({ id }) => id))
  return answer
}

const store = async (...given: Parameters<typeof upload>) => {
  const answer = await upload(...given)
  if (answer.status !== 201) throw new Error(answer.text)
  const [file] = z.array(fileSchema).parse(answer.body)
  if (!file) throw new Error('No file came back')
  return file
}

const bytesOf = async (url: string) => Buffer.from(await (await fetch(`${server.url}${url}`)).arrayBuffer())
const sentenceOf = ({ body }: { body: unknown }) => errorSchema.parse(body).error.message
const describePicture = (id: number, alternativeText: string) =>
  call('post', `/upload?id=${id}`).field('fileInfo', JSON.stringify({ alternativeText }))

test('a picture goes public with a description only, and a new one counts as a public change', async () => {
  const { id } = await store(await photo(900, 600), 'IMG_1.jpg')
  const documentId = await editor.create(institution, { name: 'Haus mit Zeichen', slug: 'haus-mit-zeichen', logo: id })
  const publish = () => call('post', `/content-manager/collection-types/${institution}/${documentId}/actions/publish?locale=de`)
  const refused = await publish().send({}).expect(400)
  expect(errorSchema.parse(refused.body).error.details.errors).toMatchObject([{ path: ['logo'], message: expect.stringContaining('IMG_1.jpg') }])
  await describePicture(id, 'IMG_1.jpg').expect(200)
  await publish().send({}).expect(400)

  await describePicture(id, 'Zeichen des Hauses').expect(200)
  await publish().send({}).expect(200)
  const api = publicApi(server.url)
  const before = await api.version()
  await describePicture(id, 'Das Zeichen: ein rotes Haus').expect(200)
  expect(await api.version()).toBeGreaterThan(before)
  const logo = ImageSchema.parse((await api.one(`/institutions/${documentId}`)).logo)
  expect(logo).toMatchObject({ alt: 'Das Zeichen: ein rotes Haus', width: 600, height: 900, mime: 'image/jpeg' })
  expect(logo.sources.map(({ type, width }) => `${type} ${width}`)).toEqual([
    'image/avif 320', 'image/avif 600', 'image/webp 320', 'image/webp 600',
  ])
  for (const { url, type, width } of logo.sources) {
    await request(server.url).get(url).expect('Content-Type', type).expect('X-Content-Type-Options', 'nosniff')
    expect((await sharp(await bytesOf(url)).metadata()).width).toBe(width)
  }

  expect(sentenceOf(await describePicture(id, '').expect(400))).toContain('Haus mit Zeichen')
  expect(sentenceOf(await call('delete', `/upload/files/${id}`).expect(400))).toContain('Haus mit Zeichen')
  expect(sentenceOf(await call('post', '/upload/actions/bulk-delete').send({ fileIds: [id] }).expect(400))).toContain('Haus mit Zeichen')
  expect((await bytesOf(logo.url)).length).toBeGreaterThan(1000)
  await editor.remove(institution, documentId)
})

test('a picture in a text needs its description, too, and takes a later one over', async () => {
  const file = await store(await photo(400, 300), 'text.jpg')
  const image = { type: 'image', image: { ...file, alternativeText: null }, children: [{ type: 'text', text: '' }] }
  const body = { title: 'Mit Bild', date: '2026-01-01', body: [image] }
  const documentId = await editor.create(news, body)
  await expect(editor.publish(news, documentId, body)).rejects.toThrow('text.jpg')
  await describePicture(file.id, 'Kinder malen ein Bild').expect(200)
  await editor.publish(news, documentId, body)
  expect((await publicApi(server.url).one(`/news/${documentId}`)).body).toMatchObject([{ image: { alternativeText: 'Kinder malen ein Bild' } }])
  await call('delete', `/upload/files/${file.id}`).expect(400)
  await editor.remove(news, documentId)
})

test('nothing of what a camera writes is kept, in no version; the picture stands upright', async () => {
  const original = await photo(1600, 1200)
  expect((await sharp(original).metadata()).exif?.includes('Erika')).toBe(true)
  const file = await store(original, 'IMG_2.JPG')
  expect(file).toMatchObject({ width: 1200, height: 1600 })
  const widths = [...new Set(Object.entries(file.formats ?? {}).filter(([key]) => key !== 'thumbnail').map(([, { width }]) => width))]
  expect(widths.sort((a, b) => a - b)).toEqual([320, 640, 960, 1200])
  for (const url of [file.url, ...Object.values(file.formats ?? {}).map(format => format.url)]) {
    const bytes = await bytesOf(url)
    const { exif, xmp, iptc, orientation = 1 } = await sharp(bytes).metadata()
    expect([url, exif, xmp, iptc, orientation, bytes.includes('Erika')]).toEqual([url, undefined, undefined, undefined, 1, false])
  }

  const other = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#00ff00' } }).png().toBuffer()
  const replaced = fileSchema.parse((await call('post', `/upload?id=${file.id}`).attach('files', other, { filename: 'neu.png', contentType: 'image/png' }).expect(200)).body)
  expect(replaced).toMatchObject({ url: file.url, mime: 'image/jpeg', width: 500 })
  expect((await sharp(await bytesOf(file.url)).metadata()).format).toBe('jpeg')
  await call('post', `/upload?id=${file.id}`).attach('files', openPdf(accessible), { filename: 'a.pdf', contentType: 'application/pdf' }).expect(400)
})

test('the name says nothing: the content decides what a file is', async () => {
  const png = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#ff000080' } }).png().toBuffer()
  expect(await store(png, 'foto.jpg')).toMatchObject({ mime: 'image/png', url: expect.stringMatching(/\.png$/) })
})

test.each([
  ['a drawing that can carry a script', svg, 'bild.svg', 'image/svg+xml', 'SVG'],
  ['a drawing that calls itself a photograph', svg, 'bild.jpg', 'image/jpeg', 'SVG'],
  ['a page', page, 'seite.html', 'text/html', 'Webseite'],
  ['a page that calls itself a picture', page, 'seite.png', 'image/png', 'Webseite'],
  ['a photograph of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'a.heic', 'image/heic', 'JPEG'],
  ['a program', Buffer.from('MZ program'), 'bild.png', 'image/png', 'Möglich sind'],
  ['nothing', Buffer.alloc(0), 'leer.png', 'image/png', ''],
  ['half a picture', Buffer.from('\xFF\xD8\xFF\xE0\0\x10JFIF', 'latin1'), 'halb.jpg', 'image/jpeg', 'beschädigt'],
  ['a small file that unpacks to a huge picture', bomb(30_000, 30_000), 'bombe.png', 'image/png', '30000'],
  ['a large file', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(21 * 1024 * 1024)]), 'gross.pdf', 'application/pdf', '20 MB'],
  ['a PDF with a password', openPdf(accessible, '/Encrypt 9 0 R'), 'a.pdf', 'application/pdf', 'Passwort'],
  ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog'), 'a.pdf', 'application/pdf', 'beschädigt'],
])('%s is refused, even from an editor, in German', async (_what, content, filename, contentType, words) => {
  const answer = await upload(content, filename, contentType)
  expect(answer.status).toBe(400)
  expect(sentenceOf(answer)).toContain(words)
})

test.each([
  ['open', openPdf], ['packed', packedPdf],
] as const)('a PDF (%s) that lacks what reading aloud needs is taken, with a hint', async (_form, make) => {
  const poor = await store(make(bare), 'papier.pdf', 'application/pdf')
  expect(poor.caption).toMatch(/Titel.*Sprache.*Tags/)
  expect((await store(make(accessible), 'papier.pdf', 'application/pdf')).caption ?? '').toBe('')
  const own = { caption: 'Beschluss vom Mai' }
  expect((await store(make(bare), 'papier.pdf', 'application/pdf', own)).caption).toBe(own.caption)
  const better = await call('post', `/upload?id=${poor.id}`).attach('files', make(accessible), { filename: 'papier.pdf', contentType: 'application/pdf' })
  expect(fileSchema.parse(better.body).caption).toBe('')
})

test('nobody uploads without signing in', async () => {
  const answer = await request(server.url).post('/upload').attach('files', bomb(1, 1), { filename: 'a.png', contentType: 'image/png' })
  expect([401, 403, 415]).toContain(answer.status)
})

describe('pictures of entries', () => {
  const slugSchema = z.object({ data: z.array(z.looseObject({ slug: z.string() })) })
  const first = async (type: string, query = '') => {
    const [entry] = slugSchema.parse(await publicApi(server.url).get(`/${type}?${query}`)).data
    if (!entry) throw new Error(`The demo content has no ${type}`)
    return entry.slug
  }
  const ask = async (path: string) => fetch(`${server.url}/api/share-pictures/${path}`)

  test.each([
    ['offers', 'de', 'filters[kind]=right'], ['institutions', 'ar', ''], ['news', 'uk', ''], ['position-papers', 'fa', ''],
    ['guides', 'de-simple', 'filters[slug]=mein-kind-ist-krank'], ['topics', 'tr', 'filters[icon]=money'],
  ])('%s in %s', async (type, locale, query) => {
    const path = `${type}/${await first(type, query)}?locale=${locale}`
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    const picture = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 })
    expect(picture.length).toBeLessThan(60_000)
    const again = await request(server.url).get(`/api/share-pictures/${path}`).set('If-None-Match', answer.headers.get('etag') ?? '')
    expect(again.status).toBe(304)
  })

  test('words from right to left stand at the right', async () => {
    const slug = await first('topics', 'filters[icon]=money')
    const darkestAt = async (locale: string, left: number) => {
      const picture = Buffer.from(await (await ask(`topics/${slug}?locale=${locale}`)).arrayBuffer())
      const part = await sharp(picture).removeAlpha().extract({ left, top: 40, width: 40, height: 420 }).png().toBuffer()
      const { channels } = await sharp(part).stats()
      return Math.max(...channels.map(({ min }) => min))
    }
    // The sign of the topic begins further in than words do on either side.
    for (const [locale, words, none] of [['de', 72, 1158], ['ar', 1088, 2]] as const) {
      expect(await darkestAt(locale, words)).toBeLessThan(120)
      expect(await darkestAt(locale, none)).toBeGreaterThan(150)
    }
  })

  test('one for Instagram', async () => {
    const answer = await ask(`news/${await first('news')}?format=portrait`)
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 1080, height: 1350 })
  })

  test.each([
    ['topics/gewalt', 404, /kein eigenes Bild/], ['offers/gibt-es-nicht', 404, /nicht/], ['pages/impressum', 404, /offers/],
    ['topics/geld?format=x', 400, /portrait/], ['topics/geld?locale=xx', 400, /de-simple/], ['topics/geld?x=1', 400, /format/],
  ])('%s is answered with %i', async (path, status, sentence) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(sentence)
  })

  test('one for Instagram with its words, for whoever may read the entry, and as soon as it is public', async () => {
    const [entry] = z.object({ data: z.array(z.looseObject({ documentId: z.string(), title: z.string() })) })
      .parse(await publicApi(server.url).get('/news?locale=uk')).data
    if (!entry) throw new Error('The demo content has no news')
    const path = `/buendnis/share-pictures/${news}/${entry.documentId}?locale=uk`
    expect((await request(server.url).get(path)).status).toBe(401)
    const { body } = await call('get', path)
    const { data } = z.object({ data: z.object({ url: z.string(), alt: z.string() }) }).parse(body)
    expect(data.alt).toContain(entry.title)
    expect(await sharp(Buffer.from(data.url.split(',')[1] ?? '', 'base64')).metadata()).toMatchObject({ width: 1080, height: 1350 })
    expect((await call('get', `/buendnis/share-pictures/${institution}/x`)).status).toBe(400)
    expect((await call('get', `/buendnis/share-pictures/${news}/gibt-es-nicht`)).status).toBe(403)
  })

  test('bear the same signs as the site', async () => {
    const { topicPaths: onTheSite } = await import('../../web/app/assets/icons/topic')
    expect(topicPaths).toEqual(onTheSite)
  })
})

import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTiles, partOf, tilesPath } from './tiles.ts'

describe('a range', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }], ['bytes=90-', { start: 90, end: 99 }], ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=0-500', { start: 0, end: 99 }], ['bytes=-500', { start: 0, end: 99 }], ['bytes=100-', null], ['bytes=-0', null],
    [undefined, undefined], ['bytes=-', undefined], ['bytes=9-1', undefined], ['bytes=0-1,4-5', undefined],
    ['lines=0-9', undefined], ['bytes=0-9x', undefined],
  ])('%s of 100 bytes', (range, part) => {
    expect(partOf(range, 100)).toEqual(part)
  })
})

it('hides the folder', () => {
  expect(tilesPath('/srv/maps/goettingen 1.pmtiles')).toBe('/tiles/goettingen%201.pmtiles')
})

describe('a file of tiles', () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
  let folder: string
  let file: string
  let url: string
  const server = createServer((request, response) => {
    void createTiles(file).send(request, response, { 'x-content-type-options': 'nosniff' })
  })
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tiles-'))
    file = path.join(folder, 'map.pmtiles')
    await writeFile(file, bytes)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })
  const ask = (headers: Record<string, string> = {}, method = 'GET') => fetch(url, { method, headers })
  const read = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

  it('comes in parts', async () => {
    const answer = await ask({ range: 'bytes=1000-200999' })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe('bytes 1000-200999/300000')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await read(answer)).equals(bytes.subarray(1000, 201_000))).toBe(true)
  })

  it('comes as a whole, and only once', async () => {
    const answer = await ask()
    expect([answer.status, answer.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
    expect((await read(answer)).equals(bytes)).toBe(true)
    expect((await ask({ 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('says its length to who asks for nothing else', async () => {
    const answer = await ask({ range: 'bytes=0-9' }, 'HEAD')
    expect([answer.status, answer.headers.get('content-length')]).toEqual([206, '10'])
  })

  it('refuses a part that it does not have', async () => {
    const answer = await ask({ range: 'bytes=300000-' })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */300000'])
  })

  it('never mixes two versions', async () => {
    const etag = (await ask({ range: 'bytes=0-9' })).headers.get('etag') ?? ''
    expect((await ask({ 'range': 'bytes=0-9', 'if-range': etag })).status).toBe(206)
    await utimes(file, new Date(), new Date(Date.now() + 5000))
    const answer = await ask({ 'range': 'bytes=0-9', 'if-range': etag })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).not.toBe(etag)
    await answer.body?.cancel()
  })
})

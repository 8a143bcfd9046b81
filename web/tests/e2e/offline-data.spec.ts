import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { allLocales } from '../../shared/utils/locales'
import { offlineDataPath } from '../../shared/utils/offline-paths'
import { readDirectory } from './support/directory'

const siteUrl = inject('siteUrl')
const cmsUrl = inject('cmsUrl')

const sizes: string[] = []
afterAll(() => console.log(['The directory for the phone, in bytes (plain, brotli):', ...sizes].join('\n')))

const OffersSchema = z.object({
  data: z.array(z.object({
    slug: z.string(),
    serviceStatus: z.string(),
    topics: z.array(z.object({ slug: z.string() })),
    places: z.array(z.object({ confidential: z.boolean(), addressLocality: z.string().nullable() })),
  })),
})
const offersOfCms = async () =>
  OffersSchema.parse(await (await fetch(`${cmsUrl}/api/offers?pagination[pageSize]=100`)).json()).data

describe('the directory as one file', () => {
  it.each(allLocales)('is under a megabyte in $name, and says when it has not changed', async ({ site }) => {
    const { answer, text } = await readDirectory(site, true)
    sizes.push(`${site.padEnd(8)} ${Buffer.byteLength(text)} ${brotliCompressSync(text).length}`)
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    const etag = answer.headers.get('etag') ?? ''
    const again = await fetch(`${siteUrl}${offlineDataPath(site, true)}`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it('holds every offer that stands, and of those about violence none unless asked for', async () => {
    const offers = (await offersOfCms()).filter(({ serviceStatus }) => serviceStatus !== 'ended')
    const isViolence = ({ topics }: { topics: { slug: string }[] }) => topics.some(({ slug }) => slug === 'gewalt')
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug).sort()
    expect(offers.some(isViolence)).toBe(true)
    const plain = await readDirectory('de', false)
    const full = await readDirectory('de', true)
    expect(slugs(full.directory.offers)).toEqual(slugs(offers))
    expect(slugs(plain.directory.offers)).toEqual(slugs(offers.filter(offer => !isViolence(offer))))
    expect(slugs(plain.directory.topics)).not.toContain('gewalt')
    expect(slugs(full.directory.topics)).toContain('gewalt')
    expect(slugs(plain.directory.guides)).not.toContain('gewalt-zu-hause')
    expect(slugs(full.directory.guides)).toContain('gewalt-zu-hause')
    expect(slugs(plain.directory.institutions)).not.toContain('beispielzuflucht')
    for (const slug of slugs(offers.filter(isViolence))) expect(plain.text).not.toContain(`"${slug}"`)
  })

  it('never holds a secret place', async () => {
    expect((await offersOfCms()).some(({ places }) => places.some(({ confidential }) => confidential))).toBe(true)
    const { text, directory } = await readDirectory('de', true)
    expect(text).not.toContain('"confidential"')
    const secret = directory.offers.filter(offer => offer.hasSecretPlace)
    expect(secret.length).toBeGreaterThan(0)
    for (const offer of secret) expect(offer.places).toBeUndefined()
  })

  it('is nowhere else', async () => {
    for (const name of ['xx.json', 'de.txt', 'de-full', 'DE.json/x']) {
      expect((await fetch(`${siteUrl}/offline/${name}`)).status).toBe(404)
    }
  })
})

it('has a worker of less than 4 KB that browsers look at anew', async () => {
  const answer = await fetch(`${siteUrl}/sw.js`)
  const body = await answer.text()
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(brotliCompressSync(body).length).toBeLessThanOrEqual(4096)
  const file = await readFile(path.join(import.meta.dirname, '..', '..', '.output', 'public', 'sw.js'), 'utf8')
  expect(body).toBe(file)
})

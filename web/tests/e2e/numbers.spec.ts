import { afterAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { startSite } from './support/front'
import { editorOf } from './support/reports'

const cmsUrl = inject('cmsUrl')
const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

const lineSchema = z.object({ label: z.string(), year: z.union([z.number(), z.string()]) })
const groupSchema = z.object({ title: z.string(), lines: z.array(lineSchema) })
const reportSchema = z.object({ data: z.object({ groups: z.array(groupSchema) }) })
const offersSchema = z.object({
  data: z.array(z.object({ slug: z.string(), topics: z.array(z.object({ name: z.string() })) })),
})

const readSums = async () => {
  const { token } = await editorOf(cmsUrl)
  const answer = await fetch(`${cmsUrl}/buendnis/numbers/${new Date().getFullYear()}`, { headers: { authorization: `Bearer ${token}` } })
  const { groups } = reportSchema.parse(await answer.json()).data
  return (title: string, label: string) =>
    Number(groups.find(group => group.title === title)?.lines.find(line => line.label === label)?.year ?? 0)
}

const site = await startSite(cmsUrl)
afterAll(() => site.stop())

it('counts what people read and search, when the site stops at the latest, and nothing else', async () => {
  const before = await readSums()
  const read = async (path: string, headers: Record<string, string> = { 'user-agent': phone }, method = 'GET') =>
    (await fetch(`${site.url}${path}`, { headers, method })).status
  const answer = await fetch(`${cmsUrl}/api/offers?filters[kind]=course&pagination[pageSize]=1`)
  const { data: [offer] } = offersSchema.parse(await answer.json())
  const offerPath = `/angebote/${String(offer?.slug)}`
  for (const path of [offerPath, offerPath, '/themen/gewalt', '/datenschutz', '/suche?q=Kinderbetreuung', '/suche?q=xqzwvk']) {
    expect([path, await read(path)]).toEqual([path, 200])
  }
  await read(offerPath, { 'user-agent': robot })
  await read(offerPath, { 'user-agent': phone, 'sec-purpose': 'prefetch' })
  await read(offerPath, { 'user-agent': phone }, 'HEAD')
  await read('/gibt-es-nicht')
  await site.stop()

  const after = await readSums()
  const grown = (title: string, label: string) => after(title, label) - before(title, label)
  expect({
    all: grown('Seitenaufrufe', 'Alle Seiten'), offers: grown('Seitenaufrufe', 'Angebote'), other: grown('Seitenaufrufe', 'Übrige Seiten'),
    topics: grown('Seitenaufrufe', 'Themen'), topic: grown('Themen', offer?.topics[0]?.name ?? ''),
    searches: grown('Suche', 'Suchen'), missed: grown('Suche', 'Davon ohne Treffer'),
  }).toEqual({ all: 6, offers: 2, other: 2, topics: 0, topic: 2, searches: 2, missed: 1 })
})

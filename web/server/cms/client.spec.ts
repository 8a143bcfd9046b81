import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { createCmsClient } from './client.ts'
import { CmsAbsentError, CmsUnavailableError } from './errors.ts'

const opened: ReturnType<typeof createServer>[] = []
afterEach(() => opened.splice(0).forEach(server => server.closeAllConnections() ?? server.close()))

const cmsWith = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  opened.push(server)
  await once(server, 'listening')
  const address = server.address()
  return createCmsClient(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
}

const answering = (...statuses: number[]) => {
  let asked = 0
  const listener: RequestListener = (_, response) => {
    response.statusCode = statuses[Math.min(asked, statuses.length - 1)] ?? 200
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end('{"data":1}')
  }
  return { listener, asked: () => asked }
}

it('encodes conditions so that a value cannot become a parameter', async () => {
  const asked: [string, string][] = []
  const cms = await cmsWith((request, response) => {
    asked.push(...new URL(request.url ?? '', 'http://cms').searchParams)
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await cms.always('/api/offers', { filters: { slug: { $eq: 'a&locale=en' } }, pagination: { page: 2 } })
  expect(asked).toEqual([['filters[slug][$eq]', 'a&locale=en'], ['pagination[page]', '2']])
})

it('keeps absent and unreachable apart', async () => {
  await expect((await cmsWith(answering(404).listener)).entry('/x', {})).rejects.toThrow(CmsAbsentError)
  await expect((await cmsWith(answering(301).listener)).entry('/x', {})).rejects.toThrow(CmsAbsentError)
  await expect((await cmsWith(answering(404).listener)).always('/x', {})).rejects.toThrow(CmsUnavailableError)
  await expect((await cmsWith(answering(500).listener)).entry('/x', {})).rejects.toThrow(CmsUnavailableError)
  await expect(createCmsClient('http://127.0.0.1:9').entry('/x', {})).rejects.toThrow(CmsUnavailableError)
})

it('tries again while the CMS restarts, and not when that helps nothing', async () => {
  const restarting = answering(503, 502, 200)
  expect(await (await cmsWith(restarting.listener)).entry('/x', {})).toEqual({ data: 1 })
  expect(restarting.asked()).toBe(3)
  const broken = answering(500)
  await expect((await cmsWith(broken.listener)).entry('/x', {})).rejects.toThrow()
  expect(broken.asked()).toBe(1)
})

import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import request from 'supertest'
import { z } from 'zod'
import { isPublicAddress } from '../../src/link-check/addresses'
import { ask, isAskable, type Answer } from '../../src/link-check/ask'
import { judge, type Known } from '../../src/link-check/judge'
import { readLinkCheckSettings, type LinkCheckSettings } from '../../src/link-check/settings'
import { adminCaller, createAccount, signInAs } from '../support/accounts'
import { testFolder } from '../support/paths'
import { signIn } from '../support/editor'
import { startServer, type RunningServer } from '../support/server'

test.each([
  '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
  '100.127.255.255', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1',
  'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1',
  '2002:7f00:1::', '2001:db8::1', '2001::1', 'localhost', '', '1.2.3', '0x7f.0.0.1',
])('%s is nobody outside', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '169.253.0.1', '2a02:2e0::1', '2606:4700::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is somebody outside', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

const answered = (status: number): Answer => ({ kind: 'answered', status })
const silent: Answer = { kind: 'failed', problem: 'no-answer' }
const slow: Answer = { kind: 'failed', problem: 'timeout' }

/** The state after each night. */
const nights = (...story: [day: string, answer: Answer][]) => {
  let known: Known | undefined
  return story.map(([day, answer]) => {
    known = judge(answer, known, day)
    return known.state
  })
}

test.each<[string, string[], string[]]>([
  ['one bad night', nights(['2026-06-01', answered(200)], ['2026-06-02', silent], ['2026-06-03', answered(200)]), ['ok', 'unsure', 'ok']],
  ['three in a row are too soon', nights(['2026-06-01', silent], ['2026-06-02', silent], ['2026-06-03', silent]), ['unsure', 'unsure', 'unsure']],
  ['three nights in five days', nights(['2026-06-01', silent], ['2026-06-03', silent], ['2026-06-06', silent]), ['unsure', 'unsure', 'broken']],
  ['three times on one day', nights(['2026-06-01', silent], ['2026-06-01', silent], ['2026-06-01', silent]), ['unsure', 'unsure', 'unsure']],
  ['gone twice', nights(['2026-06-01', answered(404)], ['2026-06-02', answered(410)]), ['unsure', 'broken']],
  ['gone twice on one day', nights(['2026-06-01', answered(404)], ['2026-06-01', answered(404)]), ['unsure', 'unsure']],
  ['machines kept out for ever', nights(['2026-06-01', answered(403)], ['2026-06-08', answered(429)], ['2026-06-20', answered(503)]), ['unsure', 'unsure', 'unsure']],
  ['slow for ever', nights(['2026-06-01', slow], ['2026-06-08', slow], ['2026-06-20', slow]), ['unsure', 'unsure', 'unsure']],
  ['broken, then mended', nights(['2026-06-01', answered(404)], ['2026-06-02', answered(404)], ['2026-06-03', answered(200)]), ['unsure', 'broken', 'ok']],
])('%s', (_name, states, expected) => {
  expect(states).toEqual(expected)
})

const listen = async (answer: Parameters<typeof createServer>[1]): Promise<[Server, string]> => {
  const server = createServer(answer ?? (() => undefined)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return [server, String(address.port)]
}

let outside: Server
let port: string
const seen: string[] = []
beforeAll(async () => {
  [outside, port] = await listen(({ url = '', method = '', headers }, response) => {
    seen.push(`${method} ${url} ${headers['user-agent'] ?? ''}`)
    const to = (status: number, location: string) => response.writeHead(status, { location }).end()
    if (url === '/fine') response.end('ok')
    else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200).end()
    else if (url === '/moved') to(301, '/fine')
    else if (url === '/for-now') to(302, '/fine')
    else if (url === '/inside') to(302, 'http://169.254.169.254/latest/meta-data/')
    else if (url === '/inside-name') to(302, `http://inside.probe:${port}/fine`)
    else if (url === '/other-port') to(302, 'http://links.probe:22/')
    else if (url === '/file') to(302, 'file:///etc/passwd')
    else if (url === '/loop') to(302, '/loop')
    else if (url === '/slow') return
    else response.writeHead(url === '/forbidden' ? 403 : 404).end()
  })
})
afterAll(() => {
  outside.closeAllConnections()
  outside.close()
})

const settings = (): LinkCheckSettings => ({
  enabled: true, ports: new Set([port]), timeoutMs: 400, userAgent: 'Probe',
  // The name inside leads to the same machine, by an address that is not let through.
  hosts: new Map([['links.probe', '127.0.0.1'], ['inside.probe', '127.0.0.2'], ['nobody.probe', '127.0.0.1']]),
  mayAsk: address => address === '127.0.0.1' || isPublicAddress(address),
})
const at = (page: string, host = 'links.probe') => `http://${host}:${port}${page}`

test.each<[string, Answer]>([
  ['/fine', { kind: 'answered', status: 200 }],
  ['/no-head', { kind: 'answered', status: 200 }],
  ['/moved', { kind: 'answered', status: 200, movedTo: 'fine' }],
  ['/for-now', { kind: 'answered', status: 200 }],
  ['/gone', { kind: 'answered', status: 404 }],
  ['/forbidden', { kind: 'answered', status: 403 }],
  ['/slow', { kind: 'failed', problem: 'timeout' }],
  ['/loop', { kind: 'failed', problem: 'too-many-redirects' }],
  ['/inside', { kind: 'refused' }],
  ['/inside-name', { kind: 'refused' }],
  ['/other-port', { kind: 'refused' }],
  ['/file', { kind: 'refused' }],
])('asking %s', async (page, expected) => {
  const answer = await ask(at(page), settings())
  expect(answer).toEqual('movedTo' in expected ? { ...expected, movedTo: at('/fine') } : expected)
})

test('what may not be asked is not asked', async () => {
  seen.length = 0
  const strict = { ...settings(), mayAsk: isPublicAddress }
  for (const host of ['links.probe', '127.0.0.1', '[::1]', '2130706433', '0x7f000001', '127.1', '[::ffff:127.0.0.1]']) {
    expect([host, await ask(at('/fine', host), strict)]).toEqual([host, { kind: 'refused' }])
  }
  expect(seen).toEqual([])
  for (const url of ['https://amt.example/', 'https://www.example.com/', 'ftp://links.probe/', 'https://a:b@links.probe/', 'http://localhost/', 'https://amt.de:8443/', 'mailto:a@b.de']) {
    expect([url, isAskable(url, { ...strict, ports: new Set(['80', '443']) })]).toEqual([url, false])
  }
})

test('the way to a test server does not exist outside tests', () => {
  const before = { ...process.env }
  process.env.LINK_CHECK_TEST_HOSTS = 'links.probe=127.0.0.1'
  process.env.NODE_ENV = 'production'
  const { hosts, mayAsk, ports } = readLinkCheckSettings()
  Object.assign(process.env, { NODE_ENV: before.NODE_ENV })
  delete process.env.LINK_CHECK_TEST_HOSTS
  expect([[...hosts], mayAsk('127.0.0.1'), [...ports]]).toEqual([[], false, ['80', '443']])
})

describe('in the dashboard and by night', () => {
  const clock = path.join(testFolder, `link-check-clock-${process.pid}`)
  const institution = 'api::institution.institution'
  const panelSchema = z.object({ data: z.object({
    urls: z.array(z.string()), checkedAt: z.string().nullable(),
    links: z.array(z.object({ url: z.string(), field: z.string(), state: z.string(), advice: z.string() })),
  }) })
  const widgetSchema = z.object({ data: z.object({
    counts: z.array(z.object({ count: z.number() })),
    tasks: z.array(z.object({ title: z.string(), note: z.string(), to: z.string() })),
  }).nullable() })
  let server: RunningServer
  let token: string
  let documentId: string

  const panel = async (method: 'get' | 'post') => {
    const answer = await request(server.url)[method](`/buendnis/links/${institution}/${documentId}`).set('Authorization', `Bearer ${token}`)
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)])
    return panelSchema.parse(answer.body).data
  }
  const otherInstitution = async (call: ReturnType<typeof adminCaller>) => {
    const list = z.object({ results: z.array(z.object({ documentId: z.string() })) })
      .parse(await call('GET', `/content-manager/collection-types/${institution}`))
    return list.results.find(result => result.documentId !== documentId)?.documentId ?? ''
  }
  const until = async (condition: () => Promise<boolean>) => {
    for (let tries = 0; tries < 150 && !await condition(); tries += 1) await wait(100)
  }

  beforeAll(async () => {
    writeFileSync(clock, '0')
    server = await startServer('link-check', {
      NODE_ENV: 'test', LINK_CHECK: 'on', LINK_CHECK_TEST_HOSTS: 'links.probe=127.0.0.1', LINK_CHECK_TEST_PORTS: port,
      CLOCK_SHIFT_FILE: clock, JOBS_EVERY_SECONDS: '0.2',
    })
    const editor = await signIn(server.url)
    token = editor.token
    documentId = await editor.create(institution, { name: 'Prüfstelle', kind: 'other', website: at('/gone') })
    await editor.publish(institution, documentId)
  }, 120_000)
  afterAll(async () => server.stop())

  test('a check at once says unsure, the next night says broken and what to do', async () => {
    expect(await panel('get')).toMatchObject({ urls: [at('/gone')], checkedAt: null, links: [] })
    expect((await panel('post')).links).toMatchObject([{ field: 'website', state: 'unsure', advice: expect.stringContaining('404') }])
    seen.length = 0
    writeFileSync(clock, String(24 * 60))
    await until(async () => (await panel('get')).links[0]?.state === 'broken')
    expect((await panel('get')).links).toMatchObject([{ url: at('/gone'), state: 'broken', advice: expect.stringContaining('tragen Sie sie hier ein') }])
    // One address once: HEAD, and GET because of the 404. Nothing else of the content is asked, it is on other ports.
    expect(seen).toEqual(['HEAD', 'GET'].map(method => expect.stringMatching(new RegExp(`^${method} /gone BuendnisLinkCheck/1.0 \\(\\+`))))
  }, 60_000)

  test('the home page leads to the entry: coordination and whose entry it is', async () => {
    const call = adminCaller(server.url, token)
    const [own, other] = [await createAccount(call, 'institution', 'Ida', [documentId]), await createAccount(call, 'translation')]
    const widget = async (as: string) => widgetSchema.parse(await adminCaller(server.url, as)('GET', '/buendnis/overview/widgets/links')).data
    const shown = {
      counts: [{ count: 1 }],
      tasks: [{
        title: 'Prüfstelle', note: expect.stringContaining('links.probe'),
        to: `/content-manager/collection-types/${institution}/${documentId}?plugins[i18n][locale]=de`,
      }],
    }
    expect(await widget(token)).toMatchObject(shown)
    expect(await widget(await signInAs(server.url, own))).toMatchObject(shown)
    expect(await widget(await signInAs(server.url, other))).toBeNull()
    await call('PUT', `/buendnis/accounts/${own.id}`, { role: 'institution', institutions: [await otherInstitution(call)] })
    expect(await widget(await signInAs(server.url, own))).toMatchObject({ counts: [{ count: 0 }], tasks: [] })
  })

  test('who presses the button again and again is asked to wait, and strangers see nothing', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 8; count += 1) {
      statuses.push((await request(server.url).post(`/buendnis/links/${institution}/${documentId}`).set('Authorization', `Bearer ${token}`)).status)
    }
    expect(statuses.at(-1)).toBe(400)
    await request(server.url).get(`/buendnis/links/${institution}/${documentId}`).expect(401)
  })
})

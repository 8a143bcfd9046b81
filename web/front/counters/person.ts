import type { IncomingMessage } from 'node:http'

/** What programs call themselves that read pages without a person: search engines, previews of links, monitors, tools. */
const robot = new RegExp([
  'bot\\b', 'bot/', 'crawl', 'spider', 'slurp', 'scrap', 'preview', 'fetch', 'monitor', 'uptime', 'lighthouse', 'headless',
  'facebookexternalhit', 'whatsapp', 'embedly', 'archiver', 'validator', 'feed', 'curl', 'wget', 'python', 'java/', 'go-http',
  'okhttp', 'axios', 'node', 'undici', 'libwww', 'httpclient', 'gptbot', 'claude', 'perplexity',
].join('|'), 'i')

const isAhead = (value: string | string[] | undefined) => /\b(?:prefetch|prerender|preview)\b/i.test(String(value ?? ''))

/**
 * Whether a person looks at a page right now, as far as simple means tell: no HEAD, no robot that says so, nothing that a
 * browser loads ahead. Whoever hides being a robot is counted; that is the price of knowing nothing about anybody.
 */
export const isPerson = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean => {
  const agent = headers['user-agent']
  if (method !== 'GET' || agent === undefined || !agent.startsWith('Mozilla/') || robot.test(agent)) return false
  if (isAhead(headers['sec-purpose']) || isAhead(headers.purpose) || isAhead(headers['x-moz'])) return false
  const destination = headers['sec-fetch-dest']
  return destination === undefined || destination === 'document'
}

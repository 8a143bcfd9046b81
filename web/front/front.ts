import type { IncomingMessage, ServerResponse } from 'node:http'
import { plain, redirect, send, type Answer } from './answer.ts'
import { judge } from './canonical.ts'
import type { Counters } from './counters/counters.ts'
import type { Forms } from './forms/forms.ts'
import { Hits } from './hits.ts'
import type { Preview } from './preview/preview.ts'
import { embedHeaders, securityHeaders } from './security-headers.ts'
import type { Settings } from './settings.ts'
import type { Tiles } from './tiles.ts'

/** What the front hands over to. */
export interface Sources {
  files: ReadonlyMap<string, Answer>
  /** Rendered, or kept: nothing else notices. */
  pages: (path: string, query: URLSearchParams) => Promise<Answer> | Answer
  /** A page by its key that is kept and true now: it is sent at once. */
  fresh?: (key: string) => Answer | undefined
  /** Calls of the CMS: the content has changed. Null for everything else. */
  contentChanged?: (request: IncomingMessage) => Promise<Answer> | null
  uploads: (path: string, isVersion: boolean) => Promise<Answer>
  /** Pictures of entries for links. */
  share: (path: string) => Promise<Answer>
  health: () => Promise<Answer>
  /** Only where the operator has a map. */
  tiles?: Tiles
  /** Pages that depend on who asks; they come first. */
  forms?: Forms
  /** Pages as they will be, for editors. */
  preview?: Preview
  /** Sums for the yearly report. */
  counters?: Counters
}

const refusals = {
  400: 'Diese Adresse ist nicht lesbar. / This address cannot be read.',
  404: 'Diese Seite gibt es nicht. / There is no such page.',
  414: 'Diese Adresse ist zu lang. / This address is too long.',
} as const

const refuse = (status: keyof typeof refusals): Answer => plain(status, refusals[status])

/** Paths that only our own parts ask: the data behind the pages, and what Nuxt keeps for itself. */
const isInternal = (path: string): boolean => /^\/(api(\/|$)|_)/.test(path)

const answerFor = async (
  request: IncomingMessage, settings: Settings, sources: Sources, hits: Hits | undefined,
): Promise<Answer | Tiles> => {
  const call = sources.contentChanged?.(request)
  if (call) return call
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '')
  if (settings.hosts && !settings.hosts.includes(host)) {
    return plain(421, 'Unter diesem Namen antwortet diese Seite nicht. / This site does not answer to this name.')
  }
  const verdict = judge(request.url ?? '/')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (verdict.kind === 'serve' && (isRead || request.method === 'POST')) {
    const answer = sources.forms?.answer(request, verdict.path, verdict.query)
    if (answer) return answer
  }
  if (!isRead) {
    const sentence = 'Hier kann man nur lesen (GET, HEAD). / This address can only be read (GET, HEAD).'
    return plain(405, sentence, { allow: 'GET, HEAD' })
  }
  if (verdict.kind === 'refuse') return refuse(verdict.status)
  if (verdict.kind === 'redirect') return redirect(verdict.location)
  const { path, query } = verdict
  if (path === sources.tiles?.path) return sources.tiles
  if (path === '/healthz') return sources.health()
  const file = sources.files.get(path)
  if (file) return file
  if (isInternal(path)) return refuse(404)
  if (path.startsWith('/uploads/')) return sources.uploads(path, query.has('v'))
  if (path.startsWith('/share/')) return sources.share(path)
  const preview = sources.preview?.(request, path, query)
  if (preview) return preview
  const page = await sources.pages(path, query)
  sources.counters?.count(request, path, query, page)
  hits?.remember(request.url ?? '', path, query)
  return { ...page, headers: { ...page.headers, ...embedHeaders(path) } }
}

/** The one way into the site: canonical addresses, files, uploads, health, pages; the same headers on all of them. */
export const createFront = (settings: Settings, sources: Sources) => {
  const common = securityHeaders(settings.publicUrl)
  const { fresh, counters } = sources
  const hits = fresh && new Hits({ fresh, hosts: settings.hosts, common, count: counters?.count })

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (hits?.answer(request, response)) return
      const answer = await answerFor(request, settings, sources, hits)
      // What is not read would block the connection.
      request.resume()
      await ('send' in answer ? answer.send(request, response, common) : send(request, response, answer, common))
    } catch (error) {
      console.error('[front]', error)
      if (response.headersSent) response.destroy()
      else await send(request, response, plain(500, 'Ein Fehler ist passiert. / Something went wrong.'), common)
    }
  }
}

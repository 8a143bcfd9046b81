import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createChecks } from '../checks/checks.ts'
import { placeOf } from '../../shared/utils/paths.ts'
import { plain, type Answer } from '../answer.ts'
import type { Render } from '../render.ts'
import type { Settings } from '../settings.ts'
import { createCmsCall } from './hand-over.ts'
import { createOutcome } from './outcome.ts'
import { createFormPage } from './page.ts'
import { readBody } from './read-body.ts'
import { createReport } from './report.ts'
import { visitorOf } from './visitor.ts'
import { createVote } from './vote.ts'
import { WaitingRoom } from './waiting.ts'

/** The pages that depend on who asks: the form, and what became of a report. Null for every other address. */
export interface Forms {
  answer: (request: IncomingMessage, path: string, query: URLSearchParams) => Promise<Answer> | null
}

const noForm = 'Hier wird nur das Formular dieser Seite angenommen. / Only the form of this site is accepted here.'

/** Makes the forms and begins to hand over what waits. Without a secret nothing can be handed over, only kept. */
export const createForms = async (settings: Settings, render: Render): Promise<Forms> => {
  if (!settings.secret) {
    console.error('SITE_SECRET is not set: reports are kept on disk until the CMS and the site share one.')
  }
  const secret = settings.secret ?? randomBytes(32).toString('base64url')
  const call = createCmsCall(settings.cmsUrl, secret)
  const waiting = new WaitingRoom(settings.dataDir, call)
  await waiting.start()
  const tools = { secret, publicUrl: settings.publicUrl, page: createFormPage(render), call, waiting }
  const report = createReport(tools)
  const vote = createVote(tools)
  const showOutcome = createOutcome(tools)
  const checks = createChecks({ render, call, waiting })

  const take = async (request: IncomingMessage, path: string): Promise<Answer> => {
    const visitor = visitorOf(request, secret, settings.trustProxy)
    const body = await readBody(request)
    if (!body) return plain(415, noForm)
    return body.fields.has('helpful')
      ? vote(request, path, body.fields, visitor)
      : report.take(request, path, body, visitor)
  }

  return {
    answer: (request, path, query) => {
      const check = checks(request, path, query, () => visitorOf(request, secret, settings.trustProxy))
      if (check) return check
      const place = placeOf(path)?.place
      if (place?.section === 'outcome' && request.method !== 'POST') {
        return showOutcome(path, place.slug, query, visitorOf(request, secret, settings.trustProxy))
      }
      if (place?.section !== 'report' || place.slug !== undefined) return null
      return request.method === 'POST' ? take(request, path) : report.show(path, query)
    },
  }
}

import type { OutgoingHttpHeaders } from 'node:http'
import type { OutcomeState, ReportState } from '../../shared/report/state.ts'
import { plain, type Answer } from '../answer.ts'
import type { Render } from '../render.ts'

/** The fresh form may be shown again by the Back button, with what was typed; anything else is shown once. */
const freshForm = 'private, no-cache'
const once = 'no-store'

const apology = [
  'Das Formular ist gerade nicht erreichbar. Bitte gehen Sie einen Schritt zurück: Dort steht noch, was Sie geschrieben haben.',
  'The form cannot be reached at the moment. Please go back one step: what you have written is still there.',
].join('\n')

/** The form or the page of a code with its status. Nuxt renders it; when even that fails, plain words. */
export const createFormPage = (render: Render) => async (
  target: string, status: number, state: ReportState | OutcomeState, more: OutgoingHttpHeaders = {},
): Promise<Answer> => {
  const headers: OutgoingHttpHeaders = {
    'cache-control': status === 200 && 'token' in state ? freshForm : once,
    ...more,
    ...status !== 200 || !('token' in state) || state.values.about ? { 'x-robots-tag': 'noindex' } : {},
  }
  const page = await render(target, { state }).catch((error: unknown) => {
    console.error('[forms]', error)
    return null
  })
  if (page?.status !== 200) return plain(503, apology, headers)
  return { ...page, status, headers: { ...page.headers, ...headers } }
}

export type FormPage = ReturnType<typeof createFormPage>

/** To another page, to be fetched anew. */
export const seeOther = (location: string): Answer => ({ ...plain(303, location, { location }) })

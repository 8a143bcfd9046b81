import { codeSlug, readCode } from '../../shared/report/code.ts'
import type { OutcomeState } from '../../shared/report/state.ts'
import { pathOf, siteLocaleOf } from '../../shared/utils/paths.ts'
import type { Answer } from '../answer.ts'
import { seeOther } from './page.ts'
import type { FormTools } from './report.ts'

const states = ['new', 'in-progress', 'adopted', 'not-adopted'] as const

const empty: OutcomeState = {
  code: null, state: 'none', receivedAt: null, closedAt: null, answer: null, isNew: false,
}

const textOf = (data: unknown, name: string): string | null => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : null
  return typeof value === 'string' ? value : null
}

/** Shows what became of a report to whoever has its code. */
export const createOutcome = ({ page, call, waiting }: FormTools) => {
  const read = async (code: string, visitor: string): Promise<[status: number, OutcomeState, retryAfter?: number]> => {
    if (waiting.has(code)) return [200, { ...empty, code, state: 'waiting' }]
    const { status, data, retryAfter } = await call('GET', `/api/suggestions/${code}`, visitor)
    const state = states.find(known => known === textOf(data, 'state'))
    if (status === 200 && state) {
      const dates = { receivedAt: textOf(data, 'receivedAt'), closedAt: textOf(data, 'closedAt') }
      return [200, { ...empty, ...dates, code, state, answer: textOf(data, 'answer') }]
    }
    if (status === 404) return [404, { ...empty, code, state: 'unknown' }]
    if (status === 429) return [429, { ...empty, code, state: 'tooMany' }, retryAfter || 600]
    return [503, { ...empty, code, state: 'unavailable' }, 60]
  }

  return async (path: string, slug: string | undefined, query: URLSearchParams, visitor: string): Promise<Answer> => {
    const base = pathOf(siteLocaleOf(path), { section: 'outcome' })
    const typed = slug ?? query.get('code')
    if (!typed) return page(base, 200, empty)
    const code = readCode(typed)
    if (!code) return page(base, 404, { ...empty, state: 'unknown' })
    const canonical = `${base}/${codeSlug(code)}`
    if (path !== canonical) return seeOther(canonical)
    const [status, state, retryAfter] = await read(code, visitor)
    const headers = retryAfter ? { 'retry-after': String(retryAfter) } : {}
    return page(canonical, status, { ...state, isNew: query.has('new') }, headers)
  }
}

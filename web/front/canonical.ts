import { withKnownQuery } from '../shared/utils/query.ts'

/** Longer addresses are nobody's; in characters. A list of 30 entries with long names still fits. */
const maxLength = 4000

/** Files keep their upper case: their names carry a hash. */
const fileRoots = ['_nuxt', 'enhance', 'uploads']

export type Verdict =
  | { kind: 'serve', path: string, query: URLSearchParams }
  | { kind: 'redirect', location: string }
  | { kind: 'refuse', status: 400 | 404 | 414 }

const decodeSegment = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
}

/** Resolves `.` and `..`, leaves out empty segments: `a//b/../c/` is `a/c`. */
const resolve = (segments: string[]): string[] => {
  const resolved: string[] = []
  for (const segment of segments) {
    if (segment === '..') resolved.pop()
    else if (segment !== '' && segment !== '.') resolved.push(segment)
  }
  return resolved
}

// Control characters, and the two slashes that `decodeURIComponent` can bring in: no name of ours has them.
const forbidden = /[\p{Cc}/\\]/u

/**
 * What to do with the target of a request. Every page has exactly one address: lower case, no empty or dot segments, no
 * slash at the end, nothing encoded that need not be. Whatever comes after may rely on it.
 */
export const judge = (target: string): Verdict => {
  if (target.length > maxLength) return { kind: 'refuse', status: 414 }
  if (!target.startsWith('/')) return { kind: 'refuse', status: 400 }
  const [rawPath = '', ...rest] = target.split('?')
  const query = new URLSearchParams(rest.join('?'))
  const decoded = rawPath.split('/').map(decodeSegment)
  const segments = decoded.filter(segment => segment !== null)
  if (segments.length < decoded.length) return { kind: 'refuse', status: 400 }
  if (segments.some(segment => forbidden.test(segment))) return { kind: 'refuse', status: 404 }

  const resolved = resolve(segments)
  const isFile = fileRoots.includes(resolved[0] ?? '')
  const path = `/${resolved.map(segment => encodeURIComponent(isFile ? segment : segment.toLowerCase())).join('/')}`
  if (path === rawPath) return { kind: 'serve', path, query }
  return { kind: 'redirect', location: withKnownQuery(path, query) }
}

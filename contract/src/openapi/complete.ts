import { isObject, type JsonObject } from './schemas.ts'

/** Real answers of the example content, shortened, by operation (`contract/scripts/take-examples.ts` takes them). */
export type Examples = Readonly<Record<string, unknown>>

const objectAt = (node: unknown, ...path: readonly string[]): JsonObject => {
  const [name, ...rest] = path
  if (!isObject(node)) return {}
  return name === undefined ? node : objectAt(node[name], ...rest)
}

const limitHeaders: JsonObject = {
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
  'RateLimit': { $ref: '#/components/headers/RateLimit' },
}

/** What goes wrong in the same way at every address. */
const anywhere: JsonObject = Object.fromEntries(
  Object.entries({ 405: 'MethodNotAllowed', 414: 'UriTooLong', 429: 'TooManyRequests' })
    .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
)

const withHeaders = (response: JsonObject): JsonObject =>
  ({ ...response, headers: { ...objectAt(response, 'headers'), ...limitHeaders } })

const withExample = (response: JsonObject, example: unknown): JsonObject => {
  const content = objectAt(response, 'content')
  const json = objectAt(content, 'application/json')
  if (example === undefined || !('schema' in json) || 'example' in json) return response
  return { ...response, content: { ...content, 'application/json': { ...json, example } } }
}

/** The list in which the thing stands that an address with a parameter names. */
const listPath = (path: string) => path.replace(/(\/by-[a-z]+)?\/\{[a-zA-Z]+\}$/, '')

/** The first thing in the example of a list. */
export const firstIn = (example: unknown): JsonObject => {
  const list = Object.values(objectAt(example)).find(Array.isArray)
  return objectAt(list?.[0])
}

const withParameterExample = (parameter: unknown, listed: JsonObject): unknown => {
  const known = objectAt(parameter)
  const example = listed[String(known.name)]
  return known.in === 'path' && !('example' in known) && example !== undefined ? { ...known, example } : parameter
}

/**
 * What holds for every operation that can be read, wherever it is described: limits, errors and examples. Paths of the site,
 * which name their own server, have no limits.
 */
export const completePaths = (paths: JsonObject, examples: Examples): JsonObject =>
  Object.fromEntries(Object.entries(paths).map(([path, item]) => {
    const operation = objectAt(item, 'get')
    if (!isObject(item) || !('operationId' in operation)) return [path, item]
    const isOurs = !('servers' in item)
    const responses = objectAt(operation, 'responses')
    const found = withExample(objectAt(responses, '200'), examples[String(operation.operationId)])
    const listed = firstIn(examples[String(objectAt(paths, listPath(path), 'get').operationId)])
    const parameters: unknown = operation.parameters
    return [path, {
      ...item,
      get: {
        ...operation,
        ...Array.isArray(parameters) && { parameters: parameters.map(one => withParameterExample(one, listed)) },
        responses: {
          ...responses,
          200: isOurs ? withHeaders(found) : found,
          ...isOurs && anywhere,
        },
      },
    }]
  }))

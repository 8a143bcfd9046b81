/**
 * Takes the examples of the description from a running CMS with the example content, shortened:
 *
 *   node contract/scripts/take-examples.ts http://127.0.0.1:1337
 *
 * Run it when the shape of answers has changed, then `node contract/scripts/build-openapi.ts`.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildOpenApi } from '../src/openapi/document.ts'
import { isObject, type JsonObject } from '../src/openapi/schemas.ts'

const target = path.resolve(import.meta.dirname, '..', 'src', 'openapi', 'examples.json')
const [server = 'http://127.0.0.1:1337'] = process.argv.slice(2)

/** Characters that are enough to see what a text is like. */
const enough = 160

/** One of each is enough in a list; codes are kept, since they are short. */
const shorten = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > enough && !/^\w+:/.test(value) ? `${value.slice(0, enough)}…` : value
  if (Array.isArray(value)) return value.slice(0, typeof value[0] === 'object' ? 1 : 3).map(shorten)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]))
  return value
}

/** What makes an answer short, and English where there is English. */
const question = { 'locale': 'en', 'pagination': '', 'per_page': '1', 'q': 'Kinderbetreuungskosten', 'pageSize': '1' }

const namesIn = (parameters: unknown): string[] => (Array.isArray(parameters) ? parameters : []).flatMap((one: unknown) => {
  if (!isObject(one)) return []
  return typeof one.$ref === 'string' ? [one.$ref.split('/').at(-1) ?? ''] : [String(one.name)]
})

const queryOf = (parameters: unknown) => {
  const names = namesIn(parameters)
  const query = new URLSearchParams(Object.entries(question).filter(([name, value]) => value !== '' && names.includes(name)))
  // What must be asked for has an example of its own.
  for (const one of Array.isArray(parameters) ? parameters.filter(isObject) : []) {
    if (one.in === 'query' && one.required === true && one.example !== undefined && !query.has(String(one.name))) {
      query.set(String(one.name), String(one.example))
    }
  }
  if (names.includes('pagination')) query.set('pagination[pageSize]', '1')
  return String(query)
}

const taken: Record<string, unknown> = {}

const take = async (address: string, operation: JsonObject) => {
  const answer = await fetch(`${server}${address}?${queryOf(operation.parameters)}`)
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  taken[String(operation.operationId)] = shorten(await answer.json())
}

const operations = () => Object.entries(buildOpenApi(taken).paths ?? {}).flatMap(([address, item]: [string, unknown]) => {
  if (!isObject(item) || !isObject(item.get) || 'servers' in item) return []
  const responses = isObject(item.get.responses) ? item.get.responses : {}
  return JSON.stringify(responses['200'] ?? {}).includes('"application/json"') ? [[address, item.get] as const] : []
})

const exampleOf = (operation: JsonObject, name: string): string | undefined => {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.filter(isObject) : []
  const example = parameters.find(one => one.name === name)?.example
  return example === undefined ? undefined : encodeURIComponent(String(example))
}

const isOwn = (operation: JsonObject) => operation.operationId === 'getOpenApi'

for (const [address, operation] of operations()) {
  if (!address.includes('{') && !isOwn(operation)) await take(address, operation)
}
// Now that the lists are known, the parameters of the others have examples.
for (const [address, operation] of operations()) {
  if (!address.includes('{')) continue
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(operation, name) ?? '')
  if (!filled.endsWith('/')) await take(filled, operation)
}
writeFileSync(target, `${JSON.stringify(taken, null, 2)}\n`)

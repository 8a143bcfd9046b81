import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import { cmsRoot } from './paths'

const parameterSchema = z.looseObject({
  name: z.string().optional(),
  in: z.string().optional(),
  required: z.boolean().optional(),
  example: z.unknown().optional(),
})

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.object({
    servers: z.array(z.unknown()).optional(),
    get: z.object({
      operationId: z.string(),
      parameters: z.array(parameterSchema).default([]),
      responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
    }),
  })),
})

const file: object = JSON.parse(readFileSync(path.join(cmsRoot, 'openapi', 'openapi.json'), 'utf8'))
const { paths } = documentSchema.parse(file)

/** An address of the description that the CMS itself answers. */
export interface Described {
  readonly path: string
  /** With the examples of its parameters. */
  readonly address: string
  /** Media types of the answer. */
  readonly types: readonly string[]
}

/** What the description of the API names; addresses of the site are left out. */
export const described: readonly Described[] = Object.entries(paths).flatMap(([name, { servers, get }]) => {
  if (servers) return []
  const exampleOf = (parameter: string) => encodeURIComponent(String(get.parameters.find(one => one.name === parameter)?.example))
  const query = get.parameters.filter(one => one.in === 'query' && (one.required || typeof one.example === 'string'))
    .map(one => `${one.name}=${encodeURIComponent(String(one.example))}`)
  const address = name.replace(/\{(\w+)\}/g, (_, parameter: string) => exampleOf(parameter))
  return [{
    path: name,
    address: query.length > 0 ? `${address}?${query.join('&')}` : address,
    types: Object.keys(get.responses['200']?.content ?? {}),
  }]
})

const routerSchema = z.object({
  default: z.object({ routes: z.array(z.object({ method: z.string(), path: z.string() })) }),
})

const brackets = (route: string) => `/api${route.replace(/:(\w+)/g, '{$1}')}`.replace(/^\/api\/hsds/, '/hsds')

/** Every route that the built CMS registers below its prefix, as the description writes them. */
export const registered = () => {
  const root = path.join(cmsRoot, 'dist', 'src', 'api')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => /routes\/[^/]+\.js$/.test(name))
  const routes = files.flatMap((name) => {
    const router: unknown = jest.requireActual(path.join(root, name))
    return routerSchema.parse(router).default.routes.map(route => ({ method: route.method, path: brackets(route.path) }))
  })
  return {
    readable: routes.filter(({ method }) => method === 'GET').map(route => route.path).sort(),
    others: routes.filter(({ method }) => method !== 'GET'),
  }
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
addFormats(ajv)
ajv.addSchema(file, 'api')

const pointer = (...parts: string[]) => parts.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')

/** What is wrong with a JSON answer, as the description sees it. */
export const problemsOf = (name: string, status: number, body: unknown): string[] => {
  const { get } = paths[name] ?? {}
  const reference = get?.responses[String(status)]?.$ref
  const place = typeof reference === 'string' ? reference.slice(2) : pointer('paths', name, 'get', 'responses', String(status))
  const validate = ajv.getSchema(`api#/${place}/${pointer('content', 'application/json', 'schema')}`)
  if (!validate) throw new Error(`${name} does not describe ${status}`)
  validate(body)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

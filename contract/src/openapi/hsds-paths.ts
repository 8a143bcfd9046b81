import { sharedParameter } from './parameters.ts'
import type { JsonObject } from './schemas.ts'

/** Where the standard describes the objects: copied schemas would only grow old here. */
const standard = 'https://docs.openreferral.org/en/v3.2.3/hsds/schema_reference.html'

const object = (name: string): JsonObject => ({
  type: 'object',
  description: `HSDS 3.2 \`${name}\`, see ${standard}. Keys that begin with \`x_\` are additions of this feed (docs/api.md).`,
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' } },
  additionalProperties: true,
})

const page = (name: string): JsonObject => ({
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    total_items: { type: 'integer', minimum: 0 },
    total_pages: { type: 'integer', minimum: 0 },
    page_number: { type: 'integer', minimum: 1 },
    size: { type: 'integer', minimum: 0, description: 'Objects in this page' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: object(name) },
  },
})

const parameter = (name: string, description: string, schema: JsonObject): JsonObject => ({ name, in: 'query', description, schema })

const uuid: JsonObject = { type: 'string', format: 'uuid' }

const listParameters: JsonObject[] = [
  parameter('search', 'Words, as the search of the site understands them', { type: 'string', maxLength: 200 }),
  parameter('page', 'From 1', { type: 'integer', minimum: 1, default: 1 }),
  parameter('per_page', 'At most 100', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  parameter('format', '`ndjson`: everything at once, one object per line', { type: 'string', enum: ['json', 'ndjson'], default: 'json' }),
  sharedParameter('locale'),
]

const flag = (name: string, description: string) => parameter(name, description, { type: 'boolean', default: false })

const termParameters = [
  parameter('taxonomy_term_id', 'Only with this term', uuid),
  parameter('taxonomy_id', 'Only with a term of this taxonomy', uuid),
]

const serviceParameters = [
  ...termParameters,
  parameter('organization_id', 'Only of this organization', uuid),
  parameter('modified_after', 'Only what was modified then or later: a day, or a moment with its offset', { type: 'string' }),
  flag('full', 'Nested objects come along'),
]

interface List {
  readonly path: string
  readonly name: string
  /** Of what is listed, for operation ids. */
  readonly title: string
  readonly parameters: readonly JsonObject[]
  readonly ofOne?: readonly JsonObject[]
}

const lists: readonly List[] = [
  { path: 'services', name: 'service', title: 'Service', parameters: serviceParameters },
  {
    path: 'organizations',
    name: 'organization',
    title: 'Organization',
    parameters: [...termParameters, flag('full', 'Phones, locations and services come along'), flag('full_service', 'All of each service')],
    ofOne: [flag('full_service', 'All of each service')],
  },
  {
    path: 'service_at_locations',
    name: 'service_at_location',
    title: 'ServiceAtLocation',
    parameters: [
      ...serviceParameters,
      parameter('postcode', 'Only there', { type: 'string', pattern: '^\\d{5}$' }),
      parameter('proximity', 'Or so many metres around the middle of what is known in `postcode`', { type: 'integer', minimum: 1 }),
    ],
  },
  { path: 'taxonomies', name: 'taxonomy', title: 'Taxonomy', parameters: [] },
  {
    path: 'taxonomy_terms',
    name: 'taxonomy_term',
    title: 'TaxonomyTerm',
    parameters: [
      parameter('taxonomy_id', 'Only of this taxonomy', uuid),
      flag('top_only', 'Both taxonomies are flat: all terms are top ones'),
      parameter('parent_id', 'No term has a parent: finds nothing', uuid),
    ],
  },
]

const failure = (name: string) => ({ $ref: `#/components/responses/${name}` })
const failures: JsonObject = { 400: failure('BadRequest'), 405: failure('MethodNotAllowed'), 414: failure('UriTooLong') }

const json = (description: string, schema: JsonObject): JsonObject => ({
  200: { description, content: { 'application/json': { schema } } },
  304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' },
})

const plural = (title: string) => (title.endsWith('y') ? `${title.slice(0, -1)}ies` : `${title}s`)

const pathsOf = ({ path, name, title, parameters, ofOne = [] }: List): [string, JsonObject][] => [
  [`/hsds/${path}`, {
    get: {
      operationId: `listHsds${plural(title)}`,
      tags: ['hsds'],
      summary: `A page of ${path.replaceAll('_', ' ')}; all conditions must hold`,
      parameters: [...listParameters, ...parameters],
      responses: { ...json('One page', page(name)), ...failures, 503: failure('NotReady') },
    },
  }],
  [`/hsds/${path}/{id}`, {
    get: {
      operationId: `getHsds${title}`,
      tags: ['hsds'],
      summary: `One ${name.replaceAll('_', ' ')} with all that is known of it`,
      parameters: [{ name: 'id', in: 'path', required: true, schema: uuid }, sharedParameter('locale'), ...ofOne],
      responses: { ...json('The object', object(name)), ...failures, 404: failure('NotFound') },
    },
  }],
]

const about: JsonObject = {
  get: {
    operationId: 'getHsds',
    tags: ['hsds'],
    summary: 'What this feed is: Human Services Data Specification 3.2, read only',
    parameters: [sharedParameter('locale')],
    responses: {
      ...json('The feed', {
        type: 'object',
        required: ['version', 'openapi_url'],
        properties: {
          version: { type: 'string', const: '3.2' },
          openapi_url: { type: 'string', format: 'uri' },
          description: { type: 'string' },
          publisher: { type: 'object', properties: { name: { type: 'string' }, website: { type: 'string', format: 'uri' } } },
        },
      }),
      ...failures,
    },
  },
}

/** The addresses of the Human Services Data Specification; the answers are made from those of the REST API. */
export const hsdsPaths = (): JsonObject => ({ '/hsds': about, ...Object.fromEntries(lists.flatMap(pathsOf)) })

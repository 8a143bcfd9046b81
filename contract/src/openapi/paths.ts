import { endpoints, type Endpoint } from '../endpoints.ts'
import { ContentVersionSchema, ErrorSchema, OffsetPaginationSchema, PaginationSchema, RedirectSchema } from '../envelope.ts'
import { DroppedConditionSchema, OfferFacetsSchema } from '../find.ts'
import { OfferSchema } from '../offer.ts'
import { SearchHitSchema, searchTypes } from '../search.ts'
import { SiteSchema } from '../site.ts'
import { SuggestionOutcomeSchema } from '../suggestion.ts'
import { changesPath } from './changes.ts'
import { exportPaths } from './exports.ts'
import { sitePaths } from './feeds.ts'
import { findParameters } from './find-parameters.ts'
import { hsdsPaths } from './hsds-paths.ts'
import { fieldNames, fieldsParameter, listParameters, sharedParameter } from './parameters.ts'
import { qualityPath } from './quality.ts'
import { ref, type JsonObject } from './schemas.ts'
import { sharePicturePath } from './share-pictures.ts'

const example = (status: number, name: string, message: string, details: JsonObject = {}): JsonObject =>
  ({ data: null, error: { status, name, message, details } })

const errorResponse = (description: string, value: JsonObject): JsonObject =>
  ({ description, content: { 'application/json': { schema: ref(ErrorSchema), example: value } } })

/** The errors that answers share. The sentence comes in German or English (`locale`, `Accept-Language`). */
export const errorResponses: JsonObject = {
  BadRequest: errorResponse('The question was not understood; the sentence names what is possible.',
    example(400, 'ValidationError', 'There is no language "xx". Possible: de, de-simple, en, uk, ru, ar, fa, tr.',
      { parameter: 'locale', allowed: ['de', 'de-simple', 'en', 'uk', 'ru', 'ar', 'fa', 'tr'] })),
  NotFound: errorResponse('There is no such entry, or it is not published.',
    example(404, 'NotFoundError', 'This entry does not exist, or it is not published.')),
  Gone: errorResponse('The list of changes does not reach back so far: read everything again, then ask from `details.version`.',
    example(410, 'GoneError', 'What has changed since version 3 is no longer known. Please read everything again, then ask since 144.',
      { parameter: 'since', version: 144 })),
  MethodNotAllowed: errorResponse('This address can only be read; `Allow` names the methods.',
    example(405, 'MethodNotAllowedError', 'POST is not possible here. Possible: GET, HEAD, OPTIONS.',
      { allowed: ['GET', 'HEAD', 'OPTIONS'] })),
  UriTooLong: errorResponse('The address has more than 8192 characters.',
    example(414, 'UriTooLongError', 'This address is too long. 8192 characters are possible.')),
  TooManyRequests: {
    ...errorResponse('Too many requests; `Retry-After` says when it works again.',
      example(429, 'RateLimitError', 'These were too many requests. Please try again in 42 seconds.', { retryAfter: 42 })),
    headers: {
      'Retry-After': { $ref: '#/components/headers/RetryAfter' },
      'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
      'RateLimit': { $ref: '#/components/headers/RateLimit' },
    },
  },
  NotReady: errorResponse('The server has just started and is still reading what can be found.',
    example(503, 'ServiceUnavailableError', 'The search is just starting. Please try again in a moment.')),
}

const errors = (...names: string[]): JsonObject => {
  const byStatus: Readonly<Record<string, string>> =
    {
      BadRequest: '400', NotFound: '404', MethodNotAllowed: '405', UriTooLong: '414', TooManyRequests: '429', NotReady: '503',
    }
  return Object.fromEntries(names.map(name => [byStatus[name] ?? name, { $ref: `#/components/responses/${name}` }]))
}

const ok = (description: string, schema: JsonObject): JsonObject => ({
  200: {
    description,
    headers: { 'ETag': { schema: { type: 'string' } }, 'Cache-Control': { schema: { type: 'string' } } },
    content: { 'application/json': { schema } },
  },
  304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' },
})

const envelope = (data: JsonObject, meta: JsonObject): JsonObject =>
  ({ type: 'object', required: ['data', 'meta'], properties: { data, meta } })

const emptyMeta: JsonObject = { type: 'object' }

const countless: JsonObject = {
  type: 'object',
  description: 'With `withCount=false`',
  properties: {
    page: { type: 'integer' }, pageSize: { type: 'integer' }, start: { type: 'integer' }, limit: { type: 'integer' },
  },
}

const listMeta: JsonObject = {
  type: 'object',
  required: ['pagination'],
  properties: { pagination: { anyOf: [ref(PaginationSchema), ref(OffsetPaginationSchema), countless] } },
}

/** With `fields`, an answer holds fewer fields than its schema requires; without, all of them. */
const oneParameters = (schema: Endpoint['item']) =>
  [...['locale', 'fallback', 'status'].map(sharedParameter), fieldsParameter(fieldNames(schema))]

const pathParameter = (name: string): JsonObject => ({ name, in: 'path', required: true, schema: { type: 'string' } })

const pascal = (words: string) => words.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Under an old slug: the present one, in `Location` and in `error.details.slug`. */
const moved: JsonObject = {
  301: {
    description: 'The entry has another slug now. Follow `Location`, and keep the new slug',
    headers: { Location: { description: 'The present address, with the same query', schema: { type: 'string' } } },
    content: {
      'application/json': {
        schema: ref(ErrorSchema),
        example: example(301, 'MovedPermanently', 'This entry is called "unterhaltsvorschuss" now.',
          { slug: 'unterhaltsvorschuss', location: '/api/offers/by-slug/unterhaltsvorschuss?locale=en' }),
      },
    },
  },
}

const getOne = ({ path, detail }: Endpoint, key: string): JsonObject => ({
  get: {
    operationId: `get${pascal(path)}By${pascal(key)}`,
    tags: [path],
    summary: `One of ${path} by ${key}`,
    parameters: [pathParameter(key), ...oneParameters(detail)],
    responses: {
      ...ok('The entry', envelope(ref(detail), emptyMeta)),
      ...key === 'slug' ? moved : {},
      ...errors('BadRequest', 'NotFound', 'MethodNotAllowed', 'UriTooLong'),
    },
  },
})

const pathsOf = (endpoint: Endpoint): [string, JsonObject][] => [
  [`/api/${endpoint.path}`, {
    get: {
      operationId: `list${pascal(endpoint.path)}`,
      tags: [endpoint.path],
      summary: endpoint.summary,
      parameters: [...oneParameters(endpoint.item), ...listParameters(endpoint)],
      responses: {
        ...ok('One page of the list', envelope({ type: 'array', items: ref(endpoint.item) }, listMeta)),
        ...errors('BadRequest', 'MethodNotAllowed', 'UriTooLong'),
      },
    },
  }],
  [`/api/${endpoint.path}/{documentId}`, getOne(endpoint, 'documentId')],
  ...endpoint.keys.map((key): [string, JsonObject] => [`/api/${endpoint.path}/by-${key}/{${key}}`, getOne(endpoint, key)]),
]

const sitePath: JsonObject = {
  get: {
    operationId: 'getSite',
    tags: ['site'],
    summary: 'What every page of the site needs: its name, all topics, all guides, all pages',
    parameters: oneParameters(SiteSchema),
    responses: {
      ...ok('The site', envelope(ref(SiteSchema), emptyMeta)),
      ...errors('BadRequest', 'NotFound', 'MethodNotAllowed', 'UriTooLong'),
    },
  },
}

const searchPath: JsonObject = {
  get: {
    operationId: 'search',
    tags: ['search'],
    summary: 'Everything that can be found, best first: typing errors, word forms and German words on every site included',
    parameters: [
      {
        name: 'q',
        in: 'query',
        required: true,
        description: 'What to search for. Words without a meaning of their own find nothing.',
        schema: { type: 'string', maxLength: 200 },
        example: 'Kinderbetreuungskosten',
      },
      sharedParameter('locale'),
      {
        name: 'type',
        in: 'query',
        description: 'Only hits of this type.',
        schema: { type: 'string', enum: searchTypes },
      },
      sharedParameter('pagination'),
    ],
    responses: {
      ...ok('One page of the hits', envelope({ type: 'array', items: ref(SearchHitSchema) }, listMeta)),
      ...errors('BadRequest', 'MethodNotAllowed', 'UriTooLong', 'NotReady'),
    },
  },
}

const findMeta: JsonObject = {
  type: 'object',
  required: ['pagination', 'facets', 'without'],
  properties: {
    pagination: ref(PaginationSchema),
    facets: ref(OfferFacetsSchema),
    without: { type: 'array', items: ref(DroppedConditionSchema) },
  },
}

const findPath: JsonObject = {
  get: {
    operationId: 'findOffers',
    tags: ['offers'],
    summary: 'Offers that fit, with a count at every further choice. What has ended is left out',
    parameters: findParameters(),
    responses: {
      ...ok('One page of the offers that fit: best first, without `q` the freshest; what was not checked for a year last',
        envelope({ type: 'array', items: ref(OfferSchema) }, findMeta)),
      ...errors('BadRequest', 'MethodNotAllowed', 'UriTooLong', 'NotReady'),
    },
  },
}

const redirectsPath: JsonObject = {
  get: {
    operationId: 'listRedirects',
    tags: ['site'],
    summary: 'Old slugs of public entries with their present ones, for whoever keeps links. No entry is under `from`',
    responses: {
      ...ok('All of them', envelope({ type: 'array', items: ref(RedirectSchema) }, emptyMeta)),
      ...errors('MethodNotAllowed'),
    },
  },
}

const contentVersionPath: JsonObject = {
  get: {
    operationId: 'getContentVersion',
    tags: ['site'],
    summary: 'A number that grows whenever a public answer may have changed. Cheap: ask it before asking the rest again',
    responses: {
      ...ok('The version', ref(ContentVersionSchema)),
      ...errors('MethodNotAllowed'),
    },
  },
}

const outcomePath: JsonObject = {
  get: {
    operationId: 'getSuggestionOutcome',
    tags: ['suggestions'],
    summary: 'What became of a report, for whoever has its code. Reports themselves are not public',
    parameters: [{ ...pathParameter('code'), example: 'K7MP-3XWD' }],
    responses: {
      200: {
        description: 'State, dates and the answer; never kept by anybody',
        content: {
          'application/json': {
            schema: envelope(ref(SuggestionOutcomeSchema), emptyMeta),
            example: {
              data: {
                state: 'adopted', receivedAt: '2026-10-05T08:12:00.000Z', closedAt: '2026-10-07T13:40:00.000Z',
                answer: 'Danke! Das Elterncafé steht jetzt im Verzeichnis.',
              },
              meta: {},
            },
          },
        },
      },
      ...errors('NotFound', 'MethodNotAllowed', 'UriTooLong', 'TooManyRequests'),
    },
  },
}

const openApiPath: JsonObject = {
  get: {
    operationId: 'getOpenApi',
    tags: ['site'],
    summary: 'This description',
    responses: { ...ok('An OpenAPI 3.1 document', { type: 'object' }), ...errors('MethodNotAllowed') },
  },
}

const docsPath: JsonObject = {
  get: {
    operationId: 'getDocs',
    tags: ['site'],
    summary: 'This description as a page for people',
    responses: {
      200: { description: 'A page that needs no script', content: { 'text/html': { schema: { type: 'string' } } } },
      304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' },
      ...errors('MethodNotAllowed'),
    },
  },
}

export const buildPaths = (): JsonObject => ({
  '/api/site': sitePath,
  ...Object.fromEntries(endpoints.flatMap(pathsOf)),
  '/api/offers/find': findPath,
  '/api/search': searchPath,
  '/api/suggestions/{code}': outcomePath,
  '/api/redirects': redirectsPath,
  '/api/content-version': contentVersionPath,
  '/api/changes': changesPath(ok, errors('BadRequest', 'MethodNotAllowed', 'UriTooLong')),
  ...exportPaths({ ok, errors }),
  '/api/quality': qualityPath(ok, errors('MethodNotAllowed')),
  '/api/share-pictures/{type}/{slug}': sharePicturePath(errors('BadRequest', 'NotFound', 'MethodNotAllowed', 'NotReady')),
  '/api/openapi.json': openApiPath,
  '/api/docs': docsPath,
  ...hsdsPaths(),
  ...sitePaths(),
})

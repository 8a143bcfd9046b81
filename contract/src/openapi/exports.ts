import { exportNames, ExportsSchema } from '../exports.ts'
import { sharedParameter } from './parameters.ts'
import { ref, type JsonObject } from './schemas.ts'

/** The parts of the description that are shared. */
export interface Shared {
  readonly ok: (description: string, schema: JsonObject) => JsonObject
  readonly errors: (...names: string[]) => JsonObject
}

const text: JsonObject = { schema: { type: 'string' } }

const unchanged: JsonObject = { 304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' } }

const file = (description: string, content: JsonObject, headers: JsonObject = {}): JsonObject => ({
  200: {
    description,
    headers: {
      'ETag': text, 'Cache-Control': text,
      'Content-Disposition': { description: 'The name of the file', ...text },
      'Link': { description: 'The licence, as `rel="license"`', ...text },
      ...headers,
    },
    content,
  },
  ...unchanged,
})

const listPath = ({ ok, errors }: Shared): JsonObject => ({
  get: {
    operationId: 'listExports',
    tags: ['exports'],
    summary: 'Everything public as files: what there is, where, and under which licence',
    responses: { ...ok('The files and the archives', ref(ExportsSchema)), ...errors('BadRequest', 'MethodNotAllowed') },
  },
})

const filePath = ({ errors }: Shared): JsonObject => ({
  get: {
    operationId: 'getExport',
    tags: ['exports'],
    summary: 'All documents of a type as one file, streamed',
    description: '`.jsonl`: one document per line, as the lists answer it, with the address of the licence in `license`. `.csv`: for '
      + 'a German spreadsheet (UTF-8 with byte order mark, semicolons, German headings); what would be a formula is text. '
      + '`places.geojson`: every place with a position once, with the offers and institutions there (RFC 7946). Confidential '
      + 'places are in none of them with more than their town.',
    parameters: [
      { name: 'file', in: 'path', required: true, schema: { type: 'string', enum: exportNames }, example: 'offers.csv' },
      {
        name: 'locale',
        in: 'query',
        description: 'The language. `all` (JSON Lines alone): one after the other, each with what is translated into it.',
        schema: {
          type: 'string', enum: ['de', 'de-simple', 'en', 'uk', 'ru', 'ar', 'fa', 'tr', 'all'], default: 'de',
        },
      },
      sharedParameter('fallback'),
    ],
    responses: {
      ...file('The file', { 'text/csv': text, 'application/x-ndjson': text, 'application/geo+json': { schema: { type: 'object' } } }),
      ...errors('BadRequest', 'NotFound', 'MethodNotAllowed', 'UriTooLong'),
    },
  },
})

const archivePath = ({ errors }: Shared): JsonObject => ({
  get: {
    operationId: 'getExportArchive',
    tags: ['exports'],
    summary: 'Everything public in one archive: all files in all languages, with a manifest',
    description: 'Packed every night, and at the first request. Kept for seven days, unless something in it is taken back '
      + 'from the public: then it goes at once. Status 503 with `Retry-After` while it is being packed.',
    parameters: [{
      name: 'file',
      in: 'path',
      required: true,
      description: '`latest.zip`, or a day such as `2026-11-23.zip`.',
      schema: { type: 'string', pattern: '^(latest|[0-9]{4}-[0-9]{2}-[0-9]{2})\\.zip$' },
      example: 'latest.zip',
    }],
    responses: {
      ...file('The archive (ZIP)', { 'application/zip': { schema: { type: 'string', contentMediaType: 'application/zip' } } }),
      ...errors('BadRequest', 'NotFound', 'MethodNotAllowed', 'UriTooLong'),
      503: { $ref: '#/components/responses/NotReady' },
    },
  },
})

const cataloguePath = ({ errors }: Shared, name: string, mediaType: string, form: string): JsonObject => ({
  get: {
    operationId: name,
    tags: ['exports'],
    summary: `The data described for catalogues such as GovData (DCAT-AP.de) as ${form}`,
    responses: {
      ...file('The catalogue with one data set and its files', { [mediaType]: mediaType.endsWith('json') ? { schema: { type: 'object' } } : text }),
      ...errors('BadRequest', 'MethodNotAllowed'),
    },
  },
})

/** Files, archives and the description for catalogues. */
export const exportPaths = (shared: Shared): JsonObject => ({
  '/api/exports': listPath(shared),
  '/api/exports/{file}': filePath(shared),
  '/api/exports/archive/{file}': archivePath(shared),
  '/api/dcat.jsonld': cataloguePath(shared, 'getCatalogueAsJsonLd', 'application/ld+json', 'JSON-LD'),
  '/api/dcat.ttl': cataloguePath(shared, 'getCatalogueAsTurtle', 'text/turtle', 'Turtle'),
})

import { completePaths, type Examples } from './complete.ts'
import examples from './examples.json' with { type: 'json' }
import { securitySchemes, sharedHeaders } from './headers.ts'
import { sharedParameters } from './parameters.ts'
import { buildPaths, errorResponses } from './paths.ts'
import { buildSchemas, isObject, type JsonObject } from './schemas.ts'
import { tagsOf } from './tags.ts'

const description = `Everything that the alliance publishes, to be read by anybody, without a key.

Answers have Strapi's envelope. Times are UTC, days and times of day those of Europe/Berlin. \`documentId\` is stable; new
fields may be added, named ones do not change. Answers carry an \`ETag\`: send it back as \`If-None-Match\`, and what has not
changed is not sent again (304).

Limits: 600 requests a minute from one address, 6000 with an API token, unless the operator has set others; every answer says
what is left. Any website may read with a script, without credentials. Examples are shortened answers of the example content.`

const usedTags = (paths: JsonObject): ReadonlySet<string> => new Set(Object.values(paths)
  .flatMap(item => (isObject(item) ? Object.values(item) : []))
  .flatMap(operation => (isObject(operation) && Array.isArray(operation.tags) ? operation.tags.map(String) : [])))

/** The description of the whole API (OpenAPI 3.1), built from the schemas that also check the answers. */
export const buildOpenApi = (taken: Examples = examples): JsonObject => {
  const paths = completePaths(buildPaths(), taken)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bündnis für Alleinerziehende: REST API',
      version: '1.0.0',
      description,
      license: { name: 'CC BY 4.0 (the data)', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: '/', description: 'The server that sent this document' }],
    security: [{}, { token: [] }],
    tags: tagsOf(usedTags(paths)),
    paths,
    components: {
      headers: sharedHeaders, parameters: sharedParameters, responses: errorResponses, schemas: buildSchemas(), securitySchemes,
    },
  }
}

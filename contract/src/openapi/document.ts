import { sharedParameters } from './parameters.ts'
import { buildPaths, errorResponses } from './paths.ts'
import { buildSchemas, type JsonObject } from './schemas.ts'

/** The description of the whole API (OpenAPI 3.1), built from the schemas that also check the answers. */
export const buildOpenApi = (): JsonObject => ({
  openapi: '3.1.0',
  info: {
    title: 'Bündnis für Alleinerziehende: REST API',
    version: '1.0.0',
    description: 'Everything that the alliance publishes, to be read by anybody, without a key. Answers have Strapi\'s '
      + 'envelope. Times are UTC, days and times of day those of Europe/Berlin. `documentId` is stable; new fields may be '
      + 'added, named ones do not change.',
  },
  servers: [{ url: '/', description: 'The server that sent this document' }],
  security: [],
  paths: buildPaths(),
  components: { parameters: sharedParameters, responses: errorResponses, schemas: buildSchemas() },
})

import { ChangesSchema } from '../envelope.ts'
import { ref, type JsonObject } from './schemas.ts'

/** `GET /api/changes`. @param ok the answer that is shared @param errors responses that are shared, by status */
export const changesPath = (ok: (description: string, schema: JsonObject) => JsonObject, errors: JsonObject): JsonObject => ({
  get: {
    operationId: 'listChanges',
    tags: ['site'],
    summary: 'What has changed or gone since a version, so that a copy can follow without reading everything',
    description: 'Names every document whose answer has changed in any language, also when only something has that it refers to. '
      + 'Read it again (404: drop it), then ask again from `until`. The lists `similar`, `guideSteps` and `steps` of single '
      + 'documents are worked out from others and not followed.',
    parameters: [{
      name: 'since',
      in: 'query',
      required: true,
      description: 'The version of your copy: what `/api/content-version` said **before** you read everything, later `until`.',
      schema: { type: 'integer', minimum: 0 },
      example: 0,
    }],
    responses: {
      ...ok('The changes in the order of their versions, each document once', ref(ChangesSchema)),
      410: { $ref: '#/components/responses/Gone' },
      ...errors,
    },
  },
})

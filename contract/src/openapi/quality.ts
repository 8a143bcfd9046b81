import { QualityAnswerSchema } from '../quality.ts'
import { ref, type JsonObject } from './schemas.ts'

/** `GET /api/quality`. @param ok the answer that is shared @param errors responses that are shared, by status */
export const qualityPath = (ok: (description: string, schema: JsonObject) => JsonObject, errors: JsonObject): JsonObject => ({
  get: {
    operationId: 'getQuality',
    tags: ['site'],
    summary: 'How good the directory is: checked offers, translations per language, broken links',
    description: 'Counted in the database at the first question after a change of the content, at the latest once a day.',
    responses: { ...ok('The numbers of today', ref(QualityAnswerSchema)), ...errors },
  },
})

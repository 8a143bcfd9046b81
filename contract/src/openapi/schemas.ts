import { z } from 'zod'
import { endpoints } from '../endpoints.ts'
import { ChangesSchema, ContentVersionSchema, ErrorSchema, OffsetPaginationSchema, RedirectSchema } from '../envelope.ts'
import { ExportsSchema } from '../exports.ts'
import { DroppedConditionSchema, OfferFacetsSchema } from '../find.ts'
import { QualityAnswerSchema } from '../quality.ts'
import { SearchHitSchema } from '../search.ts'
import { SiteSchema } from '../site.ts'
import { SuggestionOutcomeSchema } from '../suggestion.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refTo = (id: string) => `#/components/schemas/${id}`

/** A pointer to a schema that has a name. */
export const ref = (schema: z.ZodType): JsonObject => {
  const id = z.globalRegistry.get(schema)?.id
  if (id === undefined) throw new Error('A schema of an answer needs a name (meta id)')
  return { $ref: refTo(id) }
}

const withoutAddress = ({ $schema: _schema, $id: _id, ...schema }: JsonObject): JsonObject => schema

/** All named schemas, pointing at each other. Objects are open: a later version may add fields. */
export const buildSchemas = (): JsonObject => {
  const answered = [...endpoints.flatMap(({ item, detail }) => [item, detail]), SiteSchema, ErrorSchema,
    ContentVersionSchema, RedirectSchema, OffsetPaginationSchema, SearchHitSchema, OfferFacetsSchema, DroppedConditionSchema,
    SuggestionOutcomeSchema, ChangesSchema, ExportsSchema, QualityAnswerSchema]
  for (const schema of answered) ref(schema)
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: refTo, io: 'input' })
  return Object.fromEntries(Object.entries(schemas)
    .map(([id, schema]) => [id, withoutAddress(schema)] as const)
    .sort(([left], [right]) => left.localeCompare(right, 'en')))
}

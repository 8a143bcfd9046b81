import { commonAttributes, type Endpoint } from '../endpoints.ts'
import { documentShape } from '../fields/document.ts'
import { defaultLocale, LocaleSchema } from '../locales.ts'
import { ref, type JsonObject } from './schemas.ts'

const operators = [
  '$eq', '$ne', '$in', '$notIn', '$gt', '$gte', '$lt', '$lte', '$null', '$notNull', '$contains', '$containsi',
  '$startsWith',
]

/** Parameters that every address of a content type has. */
export const sharedParameters: JsonObject = {
  locale: {
    name: 'locale',
    in: 'query',
    description: 'The language. What has no translation is answered in German; `translation` says so.',
    schema: { ...ref(LocaleSchema), default: defaultLocale },
  },
  fallback: {
    name: 'fallback',
    in: 'query',
    description: '`none` leaves out what has no published translation in the language. References inside keep German.',
    schema: { type: 'string', enum: ['de', 'none'], default: 'de' },
  },
  status: {
    name: 'status',
    in: 'query',
    description: 'Only published entries are public. Strapi\'s clients may say so.',
    schema: { type: 'string', enum: ['published'], default: 'published' },
  },
  pagination: {
    name: 'pagination',
    in: 'query',
    style: 'deepObject',
    explode: true,
    description: 'Either `page` and `pageSize`, or `start` and `limit`. `withCount=false` leaves out the total.',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        page: { type: 'integer', minimum: 1, default: 1 },
        pageSize: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
        start: { type: 'integer', minimum: 0, default: 0 },
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 25 },
        withCount: { type: 'boolean', default: true },
      },
    },
    example: { page: 1, pageSize: 100 },
  },
}

const alwaysSent = ['documentId', 'locale', 'translation']

export const sharedParameter = (name: string): JsonObject => ({ $ref: `#/components/parameters/${name}` })

/** The fields that an answer can be cut down to. */
export const fieldsParameter = (names: readonly string[]): JsonObject => ({
  name: 'fields',
  in: 'query',
  description: `Only these fields; ${alwaysSent.join(', ')} are always sent.`,
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { type: 'string', enum: names } },
})

export const fieldNames = (schema: Endpoint['item']) =>
  [...new Set([...Object.keys(documentShape), ...Object.keys(schema.shape)])]

/** What only lists can be asked. */
export const listParameters = ({ filters, sort, defaultSort }: Endpoint): JsonObject[] => {
  const sortable = [...sort, ...commonAttributes]
  return [
    sharedParameter('pagination'),
    {
      name: 'sort',
      in: 'query',
      description: `One or several of: ${sortable.join(', ')}; each with \`:asc\` or \`:desc\`.`,
      style: 'form',
      explode: false,
      schema: { type: 'array', maxItems: 5, items: { type: 'string' }, default: [defaultSort] },
      example: [`${sortable[0] ?? 'documentId'}:desc`],
    },
    {
      name: 'filters',
      in: 'query',
      style: 'deepObject',
      explode: true,
      description: `Conditions such as \`filters[${filters[0] ?? 'documentId'}][$eq]=…\`. Possible attributes: `
        + `${[...filters, ...commonAttributes].join(', ')}. A dot is written as a further pair of brackets: \`topics.slug\` is `
        + `\`filters[topics][slug]\`. Operators: ${operators.join(', ')}; \`$and\` and \`$or\` join conditions. Fields `
        + 'with several choices know `$contains` (this choice) and `$in` (one of these). `$contains` may or may not look at '
        + 'capital letters, depending on the database; `$containsi` does not (for the letters a to z).',
      schema: { type: 'object', additionalProperties: true },
    },
  ]
}

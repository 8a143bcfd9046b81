import { z } from 'zod'

/** The parts of an OpenAPI 3.1 document that the page shows. */

const recordOf = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)

export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly format?: string | undefined
  readonly description?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly default?: unknown
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly maxLength?: number | undefined
  readonly items?: Schema | boolean | undefined
  readonly prefixItems?: readonly Schema[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
}

const schemaSchema: z.ZodType<Schema> = z.lazy(() => z.object({
  $ref: z.string(),
  type: z.union([z.string(), z.array(z.string())]),
  format: z.string(),
  description: z.string(),
  enum: z.array(z.unknown()),
  const: z.unknown(),
  default: z.unknown(),
  minimum: z.number(),
  maximum: z.number(),
  maxLength: z.number(),
  items: z.union([schemaSchema, z.boolean()]),
  prefixItems: z.array(schemaSchema),
  properties: recordOf(schemaSchema),
  required: z.array(z.string()),
  anyOf: z.array(schemaSchema),
  oneOf: z.array(schemaSchema),
}).partial())

const pointerSchema = z.object({ $ref: z.string() })

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().default(''),
  schema: schemaSchema,
  example: z.unknown().optional(),
})

const mediaSchema = z.object({ schema: schemaSchema.optional(), example: z.unknown().optional() })

const responseSchema = z.object({ description: z.string(), content: recordOf(mediaSchema).default({}) })

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().default(''),
  parameters: z.array(z.union([pointerSchema, parameterSchema])).default([]),
  responses: recordOf(z.union([pointerSchema, responseSchema])),
})

const serverSchema = z.object({ url: z.string(), description: z.string().default('') })

const documentSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: recordOf(z.object({ servers: z.array(serverSchema).optional(), get: operationSchema })),
  components: z.object({
    parameters: recordOf(parameterSchema), responses: recordOf(responseSchema), schemas: recordOf(schemaSchema),
  }),
})

export type Parameter = z.infer<typeof parameterSchema>
export type Response = z.infer<typeof responseSchema>

/** One thing that can be asked, with nothing left to look up. */
export interface Operation {
  readonly id: string
  readonly path: string
  readonly summary: string
  readonly description: string
  /** Set where another server answers. */
  readonly server: string | null
  readonly parameters: readonly Parameter[]
  readonly responses: readonly (readonly [status: string, response: Response])[]
}

export interface Chapter {
  readonly name: string
  readonly description: string
  readonly operations: readonly Operation[]
}

export interface Description {
  readonly title: string
  readonly version: string
  readonly paragraphs: readonly string[]
  readonly chapters: readonly Chapter[]
  readonly schemas: Readonly<Record<string, Schema>>
}

/** The last word of a pointer: `#/components/schemas/Offer` → `Offer`. */
export const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

type Pointer = z.infer<typeof pointerSchema>

const isPointer = (one: object): one is Pointer => '$ref' in one

const resolve = <Value extends object>(known: Readonly<Record<string, Value>>, one: Value | Pointer): Value => {
  if (!isPointer(one)) return one
  const found = known[nameIn(one.$ref)]
  if (!found) throw new Error(`The description of the API points to nothing: ${one.$ref}`)
  return found
}

/**
 * Reads an OpenAPI document for the page.
 * @throws ZodError, Error where it is none, or points to nothing
 */
export const readDescription = (document: unknown): Description => {
  const { info, tags, paths, components } = documentSchema.parse(document)
  const operations = Object.entries(paths).map(([path, { servers, get }]) => ({
    tags: get.tags,
    operation: {
      id: get.operationId,
      path,
      summary: get.summary,
      description: get.description,
      server: servers?.[0]?.url ?? null,
      parameters: get.parameters.map(one => resolve(components.parameters, one)),
      responses: Object.entries(get.responses).map(([status, one]) => [status, resolve(components.responses, one)] as const),
    },
  }))
  return {
    title: info.title,
    version: info.version,
    paragraphs: info.description.split(/\n\n/).map(paragraph => paragraph.replaceAll('\n', ' ')),
    chapters: tags.map(({ name, description }) => ({
      name, description, operations: operations.filter(one => one.tags[0] === name).map(({ operation }) => operation),
    })),
    schemas: components.schemas,
  }
}

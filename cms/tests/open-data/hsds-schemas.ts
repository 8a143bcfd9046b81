import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { z } from 'zod'

const folder = path.join(__dirname, 'hsds-3.2.3')

const read = (...parts: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'))

const schemaSchema = z.looseObject({ $id: z.string().optional(), properties: z.record(z.string(), z.unknown()).optional() })

const index = z.object({
  base: z.string(), endpoints: z.array(z.object({ path: z.string(), response_ref: z.string() })),
}).parse(read('endpoints.json'))

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
addFormats(ajv)
for (const sub of ['schema', 'compiled']) {
  for (const file of readdirSync(path.join(folder, sub))) {
    const schema = schemaSchema.parse(read(sub, file))
    ajv.addSchema(schema, schema.$id ?? `${index.base}${sub === 'compiled' ? 'compiled/' : ''}${file}`)
  }
}

/** What an official schema finds wrong with an answer of an endpoint; empty when nothing. */
export const problemsOf = (endpoint: string, body: unknown): string[] => {
  const reference = index.endpoints.find(one => one.path === endpoint)?.response_ref
  const validate = reference === undefined ? undefined : ajv.getSchema(reference)
  if (!validate) throw new Error(`There is no schema for ${endpoint}`)
  validate(body)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

const objectSchema = z.record(z.string(), z.unknown())

/** Names that an object of the standard may have; the schemas themselves let any other pass. */
const namesOf = (file: string): ReadonlySet<string> =>
  new Set(Object.keys(schemaSchema.parse(read('schema', `${file}.json`)).properties ?? {}))

const known = new Map<string, ReadonlySet<string>>()

/** By the name of a list or a part, the schema of what is in it. */
const nested: Readonly<Record<string, string>> = {
  phones: 'phone', schedules: 'schedule', service_areas: 'service_area', service_at_locations: 'service_at_location',
  languages: 'language', cost_options: 'cost_option', required_documents: 'required_document', contacts: 'contact',
  attributes: 'attribute', additional_urls: 'url', locations: 'location', location: 'location', addresses: 'address',
  accessibility: 'accessibility', organization: 'organization', taxonomy_term: 'taxonomy_term', service: 'service',
  services: 'service',
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/
const momentInTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/** Dates and times (ISO 8601), which the schemas take for any text. */
const forms: Readonly<Record<string, RegExp>> = {
  assured_date: day, valid_from: day, valid_to: day, dtstart: day, until: day, opens_at: time, closes_at: time,
  last_modified: momentInTime,
}

/**
 * Keys that the standard does not know, at any depth; `x_` marks our own. Also every null, every empty text, and every
 * date and time that is none.
 */
export const strangeKeys = (schema: string, object: unknown, at = schema): string[] => {
  const names = known.get(schema) ?? namesOf(schema)
  known.set(schema, names)
  return Object.entries(objectSchema.parse(object)).flatMap(([name, value]): string[] => {
    const here = `${at}.${name}`
    const isOwn = name.startsWith('x_') || (schema === 'service_at_location' && name === 'service')
      || (schema === 'organization' && name === 'services')
    if (!names.has(name) && !isOwn) return [here]
    if (value === null || value === '') return [`${here} is empty`]
    const form = forms[name]
    if (form && !form.test(String(value))) return [`${here} is no date or time: ${String(value)}`]
    const inner = nested[name]
    if (inner === undefined) return []
    return (Array.isArray(value) ? value : [value]).flatMap(part => strangeKeys(inner, part, here))
  })
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildOpenApi } from '../src/openapi/document.ts'

const served = path.resolve(import.meta.dirname, '..', '..', 'cms', 'openapi', 'openapi.json')

test('the served document is the one that the contract builds', () => {
  const stale = 'Please run: node contract/scripts/build-openapi.ts'
  expect(JSON.parse(readFileSync(served, 'utf8')), stale).toEqual(JSON.parse(JSON.stringify(buildOpenApi())))
})

test('it is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(buildOpenApi())))
  expect(result).toEqual({ valid: true })
})

test('every pointer leads somewhere', () => {
  const document = buildOpenApi()
  const text = JSON.stringify(document)
  const pointers = new Set([...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match => match[1] ?? ''))
  expect(pointers.size).toBeGreaterThan(20)
  for (const pointer of pointers) {
    const target = pointer.split('/').reduce<unknown>((node, part) =>
      (typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === part)?.[1] : undefined), document)
    expect(target, pointer).toBeTypeOf('object')
  }
})

test('Redocly finds nothing to mend, in examples neither', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(buildOpenApi()), absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location.map(({ pointer }) => pointer).join()})`)).toEqual([])
})

const operationsSchema = z.record(z.string(), z.object({
  servers: z.array(z.unknown()).optional(),
  get: z.object({
    operationId: z.string(),
    summary: z.string().min(10),
    parameters: z.array(z.looseObject({ in: z.string().optional() })).default([]),
    responses: z.record(z.string(), z.unknown()),
  }),
}))

const operations = Object.entries(operationsSchema.parse(buildOpenApi().paths))

test.each(operations)('%s has an example, errors and limits', (path, { get: { parameters, responses }, servers }) => {
  const json = z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).parse(responses['200']).content['application/json']
  if (json && path !== '/api/openapi.json') expect(json).toHaveProperty('example')
  for (const parameter of parameters.filter(one => one.in === 'path')) expect(parameter).toHaveProperty('example')
  if (servers) return
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '405', '414', '429']))
  expect(JSON.stringify(responses['200'])).toContain('#/components/headers/RateLimit')
})

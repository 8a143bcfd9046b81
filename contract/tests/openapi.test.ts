import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
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

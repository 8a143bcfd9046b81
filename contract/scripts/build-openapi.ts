/** Writes the OpenAPI document that the CMS serves. Run after every change of the contract. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildOpenApi } from '../src/openapi/document.ts'

const target = path.resolve(import.meta.dirname, '..', '..', 'cms', 'openapi', 'openapi.json')
mkdirSync(path.dirname(target), { recursive: true })
writeFileSync(target, `${JSON.stringify(buildOpenApi(), null, 2)}\n`)

/**
 * Reads a list of institutions or offers (CSV) into the database that the environment names:
 *
 *   node commands/import.ts institutionen.csv                    a trial: says what would happen, writes nothing
 *   node commands/import.ts institutionen.csv --apply            writes drafts
 *   node commands/import.ts angebote.csv --kind offers           offers instead of institutions
 *   node commands/import.ts institutionen.csv --report r.csv     the report as a table, too
 *
 * Needs the build (`dist/`). Exit codes: 0 done, 1 it could not be read or written, 2 wrong arguments.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type * as Importing from '../src/importing/index.ts'
import { builtModule, fail, loadStrapi, messageOf } from './load-strapi.ts'

const require = createRequire(import.meta.url)
/** Where the command was typed: the CMS changes the working folder. */
const folder = process.env.INIT_CWD ?? process.cwd()

const kinds = ['institutions', 'offers'] as const

const readArguments = () => {
  const usage = 'So geht es: npm run import -- <Datei.csv> [--kind institutions|offers] [--apply] [--report <Datei.csv>]'
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string', default: 'institutions' },
        apply: { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    })
    const kind = kinds.find(known => known === values.kind)
    const [file, ...others] = positionals
    if (kind === undefined || file === undefined || others.length > 0) return fail(2, usage)
    return { file: path.resolve(folder, file), kind, apply: values.apply, report: values.report }
  } catch (error) {
    return fail(2, `${messageOf(error)} ${usage}`)
  }
}

const { file, kind, apply, report } = readArguments()
if (!fs.existsSync(file)) fail(2, `Die Datei ${file} gibt es nicht.`)
const importing: typeof Importing = require(builtModule('importing', 'index.js'))

try {
  const strapi = await loadStrapi()
  const { lines, csv } = await importing.runImport(strapi, { kind, file: fs.readFileSync(file), apply })
  for (const line of lines) console.log(line)
  if (report !== undefined) fs.writeFileSync(path.resolve(folder, report), csv)
  await strapi.destroy()
  process.exit(0)
} catch (error) {
  fail(1, `Die Liste konnte nicht übernommen werden: ${messageOf(error)}`)
}

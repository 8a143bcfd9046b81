import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { convertCompilerOptionsFromJson, parseConfigFileTextToJson, transpileModule } from 'typescript'
import { cmsRoot, testFolder } from './paths'
import { launch } from './server'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name)).sort()

const { compilerOptions } = parseConfigFileTextToJson('tsconfig.json',
  readFileSync(path.join(cmsRoot, 'tsconfig.json'), 'utf8')).config
const { options } = convertCompilerOptionsFromJson(compilerOptions, cmsRoot)

/** Whether compiling a source file would give what lies in the build. */
const isBuilt = (file: string) => {
  const built = path.join(cmsRoot, 'dist', path.relative(cmsRoot, file).replace(/\.ts$/, '.js'))
  if (!existsSync(built)) return false
  if (statSync(built).mtimeMs >= statSync(file).mtimeMs) return true
  const source = readFileSync(file, 'utf8')
  const result = readFileSync(built, 'utf8')
  if (file.endsWith('.json')) return JSON.stringify(JSON.parse(source)) === JSON.stringify(JSON.parse(result))
  return transpileModule(source, { compilerOptions: options, fileName: file }).outputText === result
}

/** Fails when the server was not built, or built before the last change. */
const assertBuilt = () => {
  const admin = path.join(cmsRoot, 'src', 'admin')
  const sources = ['src', 'config'].flatMap(folder => filesBelow(path.join(cmsRoot, folder)))
    .filter(file => !file.startsWith(admin) && /\.(ts|json)$/.test(file))
  const stale = sources.find(file => !isBuilt(file))
  if (stale === undefined) return
  throw new Error(`${path.relative(cmsRoot, stale)} is not in the build yet. Please run: pnpm --filter @buendnis/cms build`)
}

const templateHash = () => {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  for (const folder of ['dist/src', 'dist/config', 'dist/database', 'seed']) {
    const root = path.join(cmsRoot, folder)
    if (!existsSync(root)) continue
    for (const file of filesBelow(root)) hash.update(path.relative(cmsRoot, file)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Builds the seeded database once per state of the build and the seed content (and per day: dates of the demo
 * content are relative): the server starts on an empty file, loads everything, and is stopped.
 */
export const prepareTemplate = async () => {
  assertBuilt()
  mkdirSync(testFolder, { recursive: true })
  const template = path.join(testFolder, `template-${templateHash()}.db`)
  process.env.TEST_TEMPLATE = template
  if (existsSync(template)) return
  for (const name of readdirSync(testFolder)) {
    if (/\.db(-\w+)?$/.test(name)) rmSync(path.join(testFolder, name))
  }
  const unfinished = path.join(testFolder, 'unfinished.db')
  const server = await launch({ DATABASE_FILENAME: unfinished, SEED_CONTENT: 'demo' }, 300)
  await server.stop()
  // What a server that had to be killed left in its log belongs into the file, too.
  const database = new DatabaseSync(unfinished)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
  renameSync(unfinished, template)
}

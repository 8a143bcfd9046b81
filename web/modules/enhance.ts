import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { rolldown, type OutputChunk } from 'rolldown'
import { readMapStyle } from '../config/map-style.ts'

/** Under this folder of the site the scripts lie; their names carry a hash, so browsers keep them for good. */
const folder = 'enhance'

/** On every page. */
const mainEntry = 'main'

/** On one page each: where a copy for the phone is kept, and its reader. */
const copyEntry = 'offline-copy'
const readerEntry = 'offline-reader'

/** At the root of the site and under a name of its own: a service worker rules what lies below it. */
const workerEntry = 'sw'

const bundle = async (
  source: string, shared: string, isDev: boolean, entries: readonly string[],
): Promise<OutputChunk[]> => {
  const mapStyle = await readMapStyle(path.join(source, 'map'))
  const bundled = await rolldown({
    input: Object.fromEntries(entries.map(name => [name, path.join(source, `${name}.ts`)])),
    // Whatever Nuxt has written by now: these files need no compiler option of the framework.
    tsconfig: false,
    resolve: { alias: { '#shared': shared } },
    platform: 'browser',
    transform: { target: 'es2022', define: { MAP_CSS: JSON.stringify(`/${folder}/${mapStyle.name}`) } },
    treeshake: true,
  })
  const hashed = isDev ? `${folder}/[name].js` : `${folder}/[name].[hash].js`
  const { output } = await bundled.generate({
    format: 'esm',
    entryFileNames: ({ name }) => name === workerEntry ? `${name}.js` : hashed,
    chunkFileNames: hashed,
    minify: !isDev,
    sourcemap: isDev ? 'inline' : false,
  })
  await bundled.close()
  return output.filter(part => part.type === 'chunk')
}

/** The worker apart from all others: it must not share a file with them. */
const bundleScripts = async (source: string, shared: string, isDev: boolean): Promise<OutputChunk[]> => [
  ...await bundle(source, shared, isDev, [mainEntry, copyEntry, readerEntry]),
  ...await bundle(source, shared, isDev, [workerEntry]),
]

const addressOf = (chunks: readonly OutputChunk[], entry: string): string => {
  const found = chunks.find(chunk => chunk.isEntry && chunk.name === entry)
  if (!found) throw new Error(`The build of app/enhance has no script ${entry}`)
  return `/${found.fileName}`
}

/** An entry, then what it needs from the start besides itself; not what it loads after a tap. */
const addressesOf = (chunks: readonly OutputChunk[], entry: string): string[] => {
  const needed = new Set<string>()
  const follow = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    chunks.find(chunk => chunk.fileName === name)?.imports.forEach(follow)
  }
  follow(addressOf(chunks, entry).slice(1))
  return [...needed].map(name => `/${name}`)
}

/**
 * Builds the small script of `app/enhance` beside the pages, without anything of the framework, and names it in the
 * head of every page.
 */
export default defineNuxtModule({
  meta: { name: 'enhance' },
  async setup(_options, nuxt) {
    const source = path.join(nuxt.options.srcDir, 'enhance')
    const shared = path.join(nuxt.options.rootDir, 'shared')
    const target = path.join(nuxt.options.buildDir, 'enhance-public')
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir: target, baseURL: '/' }]
    if (nuxt.options._prepare) return

    const write = async (chunks: readonly OutputChunk[]): Promise<void> => {
      await rm(target, { recursive: true, force: true })
      for (const { fileName, code } of chunks) {
        const file = path.join(target, fileName)
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(file, code)
      }
      const mapStyle = await readMapStyle(path.join(source, 'map'))
      await writeFile(path.join(target, folder, mapStyle.name), mapStyle.code)
    }

    const chunks = await bundleScripts(source, shared, nuxt.options.dev)
    const src = addressOf(chunks, mainEntry)
    nuxt.options.app.head.script = [...nuxt.options.app.head.script ?? [], { type: 'module', src, key: 'enhance' }]
    nuxt.options.runtimeConfig.scripts = {
      copy: addressesOf(chunks, copyEntry).join(' '),
      reader: addressesOf(chunks, readerEntry).join(' '),
    }
    // Nuxt empties its build folder after the modules were set up.
    nuxt.hook('build:before', () => write(chunks))
    nuxt.hook('builder:watch', async (_event, file) => {
      const changed = path.resolve(nuxt.options.rootDir, file)
      if (![source, shared].some(root => changed.startsWith(root))) return
      await write(await bundleScripts(source, shared, nuxt.options.dev))
    })
  },
})

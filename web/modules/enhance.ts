import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { rolldown, type OutputChunk } from 'rolldown'

/** Under this folder of the site the scripts lie; their names carry a hash, so browsers keep them for good. */
const folder = 'enhance'

/** Entries that must have a name of their own, at the root of the site: a service worker rules what lies below it. */
const rootEntries: readonly string[] = []

const bundleScripts = async (source: string, shared: string, isDev: boolean): Promise<OutputChunk[]> => {
  const bundle = await rolldown({
    input: { main: path.join(source, 'main.ts') },
    // Whatever Nuxt has written by now: these files need no compiler option of the framework.
    tsconfig: false,
    resolve: { alias: { '#shared': shared } },
    platform: 'browser',
    transform: { target: 'es2022' },
    treeshake: true,
  })
  const hashed = isDev ? `${folder}/[name].js` : `${folder}/[name].[hash].js`
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: ({ name }) => rootEntries.includes(name) ? `${name}.js` : hashed,
    chunkFileNames: hashed,
    minify: !isDev,
    sourcemap: isDev ? 'inline' : false,
  })
  await bundle.close()
  return output.filter(part => part.type === 'chunk')
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
    }

    const chunks = await bundleScripts(source, shared, nuxt.options.dev)
    const main = chunks.find(chunk => chunk.isEntry && chunk.name === 'main')
    if (!main) throw new Error('The build of app/enhance has no main script')
    nuxt.options.app.head.script = [...nuxt.options.app.head.script ?? [], { type: 'module', src: `/${main.fileName}` }]
    // Nuxt empties its build folder after the modules were set up.
    nuxt.hook('build:before', () => write(chunks))
    nuxt.hook('builder:watch', async (_event, file) => {
      const changed = path.resolve(nuxt.options.rootDir, file)
      if (![source, shared].some(root => changed.startsWith(root))) return
      await write(await bundleScripts(source, shared, nuxt.options.dev))
    })
  },
})

import fs from 'node:fs'
import { createRequire, enableCompileCache } from 'node:module'
import path from 'node:path'
import type { Core } from '@strapi/strapi'

const appDir = path.resolve(import.meta.dirname, '..')
const distDir = path.join(appDir, 'dist')
const require = createRequire(import.meta.url)

/** Ends a command with a sentence for people. */
export const fail = (code: number, message: string): never => {
  console.error(message)
  process.exit(code)
}

/** The end of a database's message names the cause; what stands before it is the whole statement. */
export const messageOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return message.length > 300 ? `… ${message.slice(-300)}` : message
}

/** A module of the built server: commands bring no second copy of its code. */
export const builtModule = (...parts: string[]): string => {
  const file = path.join(distDir, 'src', ...parts)
  if (!fs.existsSync(file)) fail(1, 'Das CMS ist noch nicht gebaut: bitte zuerst "strapi build" ausführen.')
  return file
}

/**
 * The CMS of the build, not yet loaded. Compiled code is kept beside the packages, so that a later start need not
 * compile it again; where nothing can be written, all goes on without.
 */
export const builtStrapi = (): Core.Strapi => {
  enableCompileCache(path.join(appDir, 'node_modules', '.cache', 'compile'))
  process.chdir(appDir)
  // Plugins are loaded by `require`: an import would load Strapi a second time.
  const { createStrapi }: typeof import('@strapi/strapi') = require('@strapi/strapi')
  return createStrapi({ appDir, distDir })
}

/** Loads the CMS of the build, without listening and without loading seed content by itself. */
export const loadStrapi = async (): Promise<Core.Strapi> => {
  process.env.SEED_CONTENT = 'none'
  return builtStrapi().load()
}

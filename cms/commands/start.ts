/**
 * Starts the built server: what `strapi start` does, without loading the commands that build, generate and deploy.
 *
 *   node commands/start.ts
 *
 * Needs the build (`dist/`). Ends with exit code 1 when the server cannot start.
 */
import { builtModule, builtStrapi } from './load-strapi.ts'

builtModule('index.js')
await builtStrapi().start()

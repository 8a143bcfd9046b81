import type { NuxtConfig } from 'nuxt/schema'

/** Nitro builds a plain listener: `front/` is the HTTP server and hands over what it does not answer itself. */
export const nitro: NuxtConfig['nitro'] = {
  preset: 'node-listener',
  compressPublicAssets: { brotli: true, gzip: true },
}

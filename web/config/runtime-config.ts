import type { NuxtConfig } from 'nuxt/schema'

/** Values of this machine alone; `front/` fills them from its settings (as `NUXT_…`). */
export const runtimeConfig: NuxtConfig['runtimeConfig'] = {
  cmsUrl: 'http://127.0.0.1:1337',
  /** Signs the questions of a preview. */
  siteSecret: '',
  /** Scripts of single pages, each followed by the files that it needs; the build fills them in. */
  scripts: { copy: '', reader: '' },
  public: {
    siteUrl: 'http://localhost:3000',
    exitUrl: 'https://www.dwd.de/',
    /** Empty: the operator has no map, and nothing says that there could be one. */
    tilesUrl: '',
    tilesAttribution: '',
  },
}

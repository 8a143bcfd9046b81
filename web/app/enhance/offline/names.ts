/** Where the copy lies on the phone; the worker and the pages must agree. */
export const cacheName = 'buendnis-offline'

/** Not addresses of the site: names inside the cache. */
export const readerKey = '/offline/reader'
export const dataKey = '/offline/data'

/** The worker keeps these files of the site at hand for its pages. */
export const isFile = (path: string): boolean => /^\/(_nuxt|enhance)\/|^\/favicon\.svg$/.test(path)

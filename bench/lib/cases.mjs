/**
 * What is measured: one entry per address. `sql` names the statements of `floor.mjs` that answer the same question on the
 * same database with nothing in between; without it there is no such floor. `page` is a page of the site, all others are asked of
 * the CMS.
 */
export const cases = [
  {
    name: 'REST list',
    path: '/api/offers?locale=en&fields=title,slug,whatIsIt,whoIsItFor,firstStep,kind,serviceStatus,institution,topics&pagination[pageSize]=25',
    sql: 'list',
  },
  { name: 'REST list, all fields', path: '/api/offers?locale=en&pagination[pageSize]=25' },
  { name: 'REST detail', path: '/api/offers/by-slug/{slug}?locale=en', sql: 'detail' },
  { name: 'Search', path: '/api/search?q=beratung&locale=en' },
  { name: 'Facets', path: '/api/offers/find?locale=en&mode=phone' },
  { name: 'HSDS list', path: '/hsds/services?locale=en' },
  { name: 'Page: home', path: '/en', page: true },
  { name: 'Page: offers with facets', path: '/en/offers?mode=phone', page: true },
  { name: 'Page: offer', path: '/en/offers/{slug}', page: true },
  { name: 'Page: search', path: '/en/search?q=beratung', page: true },
]

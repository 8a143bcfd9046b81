import type { Locale } from '../locales/locales'

const base = '/content-manager/collection-types'

/** The form of an entry, in German or another language. */
export const entryPath = (uid: string, documentId: string, locale?: Locale) =>
  `${base}/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`

/** The list of a type with these filters, as `{ checkedAt: ['$null', 'true'] }`, and perhaps sorted or searched. */
export const filteredPath = (
  uid: string,
  filters: Readonly<Record<string, readonly [operator: string, value: string]>>,
  more: Readonly<Record<string, string>> = {},
) => {
  const query = new URLSearchParams({ page: '1', pageSize: '50', ...more })
  Object.entries(filters).forEach(([field, [operator, value]], index) => {
    query.set(`filters[$and][${index}][${field}][${operator}]`, value)
  })
  return `${base}/${uid}?${query}`
}

/** The first value of a query key of this page's address: `?page=2&page=3` means 2. */
export const useQueryValue = (key: string): string | undefined => {
  const value = useRoute().query[key]
  return (Array.isArray(value) ? value[0] : value) || undefined
}

/** All values of a query key: `?mode=phone&mode=online`. */
export const useQueryValues = (key: string): string[] => {
  const value = useRoute().query[key]
  return (Array.isArray(value) ? value : [value]).flatMap(part => part || [])
}

/** Language and page number (`?page=`) of the list that this page shows. */
export const useListQuery = () => ({ locale: useContentLocale(), page: useQueryValue('page') })

export type HsdsObject = Record<string, unknown>

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** HSDS knows no null: what is empty is left out. */
export const compact = (object: HsdsObject): HsdsObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)))

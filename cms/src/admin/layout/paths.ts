export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A value deep inside of an object that promises nothing. */
export const path = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)

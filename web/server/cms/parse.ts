import type { z } from 'zod'
import { CmsUnavailableError } from './errors.ts'

/** How often a value is cleaned: a broken item can hide another that only shows when it is gone. */
const rounds = 5

type Path = readonly PropertyKey[]

/** The path up to and including its last list index: the smallest item that can be left out. */
const itemOf = (path: Path): Path | undefined => {
  const last = path.findLastIndex(key => typeof key === 'number')
  return last === -1 ? undefined : path.slice(0, last + 1)
}

const listAt = (value: unknown, path: Path): unknown[] | undefined => {
  const found = path.reduce<unknown>((current, key) =>
    typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined, value)
  return Array.isArray(found) ? found : undefined
}

/** Removes the items from their lists, those at the end first so that the other indexes stay true. */
const removeItems = (value: unknown, items: Path[]): void => {
  const unique = new Map(items.map(item => [item.map(String).join('/'), item]))
  const fromTheEnd = [...unique.values()].sort((a, b) => b.length - a.length || Number(b.at(-1)) - Number(a.at(-1)))
  for (const item of fromTheEnd) listAt(value, item.slice(0, -1))?.splice(Number(item.at(-1)), 1)
}

/**
 * Parses an answer of the CMS. An item of a list that breaks the contract (one entry, one block of a text, one phone
 * number) is left out and logged, and the rest stands. `value` has just been read from the network and belongs to
 * nobody else: broken items are taken out of it.
 * @throws CmsUnavailableError when what is broken is no item of a list
 */
export const parseAnswer = <Schema extends z.ZodType>(
  schema: Schema, value: unknown, source: string,
): z.infer<Schema> => {
  for (let round = 0; round < rounds; round += 1) {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    const items = result.error.issues.map(({ path }) => itemOf(path))
    const complaints = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    console.error(`[cms] ${source} breaks the contract: ${complaints.slice(0, 5).join('; ')}`)
    const removable = items.filter(item => item !== undefined)
    if (removable.length < items.length) break
    removeItems(value, removable)
  }
  throw new CmsUnavailableError(`${source}: the answer breaks the contract`)
}

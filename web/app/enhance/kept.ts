import { readKept } from '#shared/utils/kept'
import { forgetStored, readStored, writeStored } from './storage'

const name = 'list'

/** What this phone keeps, in the order in which it was chosen. */
export const keptHere = (): string[] => readStored(name, value => Array.isArray(value) ? readKept(value) : null) ?? []

/** Keeps this list in place of the one before; of an empty one nothing stays. False when the phone refuses. */
export const keepHere = (slugs: readonly string[]): boolean => {
  const done = slugs.length > 0 ? writeStored(name, slugs) : (forgetStored(name), true)
  dispatchEvent(new Event('kept'))
  return done
}

/** Calls now and whenever the list may have changed: here, in another tab, while the page waited behind "back". */
export const onKept = (listener: () => void): void => {
  for (const type of ['kept', 'storage', 'pageshow']) addEventListener(type, listener)
  listener()
}

/** The entries in an address of the list. */
export const keptIn = (address: string): string[] => readKept(new URL(address, location.href).searchParams.getAll('o'))

/** The address of a list; `path` is that of the empty one. */
export const listHref = (path: string, slugs: readonly string[]): string =>
  `${path}?${new URLSearchParams(slugs.map(slug => ['o', slug]))}`

/** Whether two lists name the same in the same order. */
export const sameList = (a: readonly string[], b: readonly string[]): boolean => String(a) === String(b)

/** All that this site keeps on a phone stands under names with this beginning. */
const prefix = 'buendnis:'

/**
 * What was kept under this name, or null: nothing there, storage refused (private windows), or not what `parse`
 * expects. `parse` returns null for what it does not understand.
 */
export const readStored = <T>(name: string, parse: (value: unknown) => T | null): T | null => {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? null : parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Keeps a value as JSON; only after the visitor asked for it. False when the phone refuses. */
export const writeStored = (name: string, value: unknown): boolean => {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Forgets one thing. */
export const forgetStored = (name: string): void => {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

/** Under this name a tab knows that somebody left in a hurry. */
const left = `${prefix}left`

/**
 * Somebody left in a hurry: for as long as this tab lives, going back to a page with a way out leads away again. Only the
 * tab knows (session storage), only after a tap on the way out, and it is forgotten when such a page is opened anew.
 */
export const markLeft = (): void => {
  try {
    sessionStorage.setItem(left, '1')
  } catch {
    // A browser that stores nothing has nothing to tell.
  }
}

/** Whether somebody left a page in this tab in a hurry. */
export const hasLeft = (): boolean => {
  try {
    return sessionStorage.getItem(left) !== null
  } catch {
    return false
  }
}

/** The visitor came here anew. */
export const unmarkLeft = (): void => {
  try {
    sessionStorage.removeItem(left)
  } catch {
    // Nothing was stored.
  }
}

const shortest = 4

/**
 * Answers whether a word holds one of these parts and has room for another one beside it.
 * @param parts of at least four letters each
 */
export const holdsAnyOf = (parts: ReadonlySet<string>): ((form: string) => boolean) => {
  // A few are looked for one by one; of many it is quicker to look up every piece of the word.
  const few = parts.size <= 100 ? [...parts] : undefined
  if (few) return form => few.some(part => form.length > part.length + 2 && form.includes(part))
  return form => {
    for (let start = 0; start <= form.length - shortest; start += 1) {
      for (let end = start + shortest; end <= form.length && end - start < form.length - 2; end += 1) {
        if (parts.has(form.slice(start, end))) return true
      }
    }
    return false
  }
}

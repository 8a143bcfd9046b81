const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Words as they compare: lower case, umlauts written out, nothing but letters and digits between single spaces. */
export const fold = (text: string): string => text
  .toLowerCase()
  .replace(/[äöüß]/g, letter => letters[letter] ?? letter)
  .normalize('NFKD')
  .replace(/\p{M}/gu, '')
  .replace(/[^\p{L}\p{N}]+/gu, ' ')
  .trim()

const legalForms = /\b(?:e ?v|g?gmbh|mbh|ggmbh|gbr|ag|kg|eg|stiftung|ev|gemeinnuetzige?)\b/g

/** A name without its legal form and without what people leave out: for finding the same institution again. */
export const foldName = (name: string): string => fold(name).replace(legalForms, ' ').replace(/\b(?:der|die|das|und|fuer|in|im|von)\b/g, ' ')
  .replace(/\s+/g, ' ').trim()

/** How alike two folded texts are, 0 to 1: shared pairs of letters (Dice 1945). */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1
  const pairs = (text: string) => {
    const found = new Map<string, number>()
    const joined = text.replace(/ /g, '')
    for (let at = 0; at < joined.length - 1; at += 1) {
      const pair = joined.slice(at, at + 2)
      found.set(pair, (found.get(pair) ?? 0) + 1)
    }
    return found
  }
  const [first, second] = [pairs(a), pairs(b)]
  let [shared, total] = [0, 0]
  for (const count of first.values()) total += count
  for (const [pair, count] of second) {
    total += count
    shared += Math.min(count, first.get(pair) ?? 0)
  }
  return total === 0 ? 0 : (2 * shared) / total
}

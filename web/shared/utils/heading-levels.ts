/**
 * Where headings of a text stand in the page: the highest level used becomes `first`, the next one the level below,
 * whatever the editor picked. So no level is skipped and none is higher than the text's own place.
 * @param first 2 to 6
 */
export const headingLevels = (used: readonly number[], first: number): ReadonlyMap<number, number> => {
  const sorted = [...new Set(used)].sort((a, b) => a - b)
  return new Map(sorted.map((level, index) => [level, Math.min(first + index, 6)]))
}

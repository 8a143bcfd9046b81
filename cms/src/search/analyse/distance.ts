/** Which letters a word has, one bit each (some share one). */
export const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31)
  return letters
}

/** Whether the letters alone say that two words differ by more than `max` errors: each error touches two at most. */
export const differsByMore = (a: number, b: number, max: number): boolean => {
  let different = a ^ b
  let count = 0
  while (different !== 0) {
    different &= different - 1
    count += 1
  }
  return count > max * 2
}

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another, or
 * `max + 1` as soon as it is clear that these are more than `max`.
 */
export const editDistance = (a: string, b: string, max: number): number => {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      const replaced = (previous[column - 1] ?? max) + Number(!isSame)
      let cost = Math.min((previous[column] ?? max) + 1, (current[column - 1] ?? max) + 1, replaced)
      const isSwapped = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2)
        && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? max) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > max) return max + 1
    before = previous
    previous = current
  }
  return previous[b.length] ?? max + 1
}

/** A stretch of text that both sides have, or only one of them. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many pairs of words a text counts as rewritten: comparing them all would freeze the page. */
const mostPairs = 4_000_000

const split = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

const join = (stretches: readonly Stretch[]): Stretch[] => {
  const joined: Stretch[] = []
  for (const { kind, text } of stretches) {
    const last = joined.at(-1)
    if (text === '') continue
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: last.text + text }
    else joined.push({ kind, text })
  }
  return joined
}

const middle = (before: readonly string[], after: readonly string[]): Stretch[] => {
  const width = after.length + 1
  if (before.length * after.length > mostPairs) {
    return [{ kind: 'removed', text: before.join('') }, { kind: 'added', text: after.join('') }]
  }
  // Longest common sequence of what is left from each pair of places on.
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = before[row] === after[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const stretches: Stretch[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      stretches.push({ kind: 'same', text: before[row] ?? '' })
      row += 1
      column += 1
    } else if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) {
      stretches.push({ kind: 'removed', text: before[row] ?? '' })
      row += 1
    } else {
      stretches.push({ kind: 'added', text: after[column] ?? '' })
      column += 1
    }
  }
  return stretches
}

/** Marks word by word what a text has lost and gained. */
export const diffWords = (before: string, after: string): Stretch[] => {
  const [old, present] = [split(before), split(after)]
  let start = 0
  while (start < old.length && start < present.length && old[start] === present[start]) start += 1
  let end = 0
  while (end < old.length - start && end < present.length - start && old.at(-1 - end) === present.at(-1 - end)) end += 1
  return join([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle(old.slice(start, old.length - end), present.slice(start, present.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

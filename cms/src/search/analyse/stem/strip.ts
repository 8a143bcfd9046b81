/** Takes endings (or beginnings) off a word as long as enough of it is left. The longest that fits goes first. */
export interface Affixes {
  readonly affixes: readonly string[]
  /** Letters that must be left. */
  readonly keep: number
  readonly rounds: number
}

const longestFirst = (affixes: readonly string[]) => [...affixes].sort((a, b) => b.length - a.length)

export const suffixStripper = ({ affixes, keep, rounds }: Affixes) => {
  const ordered = longestFirst(affixes)
  return (word: string): string => {
    let rest = word
    for (let round = 0; round < rounds; round += 1) {
      const suffix = ordered.find(ending => rest.length - ending.length >= keep && rest.endsWith(ending))
      if (suffix === undefined) return rest
      rest = rest.slice(0, -suffix.length)
    }
    return rest
  }
}

export const prefixStripper = ({ affixes, keep }: Affixes) => {
  const ordered = longestFirst(affixes)
  return (word: string): string => {
    const prefix = ordered.find(beginning => word.length - beginning.length >= keep && word.startsWith(beginning))
    return prefix === undefined ? word : word.slice(prefix.length)
  }
}

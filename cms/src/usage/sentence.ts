import type { Usage } from './usages'

/** So many entries of a type are called by their name. */
const named = 3

const listOf = (titles: readonly string[]) => {
  const shown = titles.slice(0, named).map(title => `„${title}“`)
  const rest = titles.length - shown.length
  if (rest > 0) return `${shown.join(', ')} und ${rest} weitere`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown.at(-1) ?? ''}`
}

/** Where something is used, in words: `Angebot: „A“ und „B“; Wegweiser: „C“`. */
export const usageWords = (usages: readonly Usage[]): string =>
  [...new Set(usages.map(({ type }) => type))]
    .map(type => `${type}: ${listOf([...new Set(usages.filter(usage => usage.type === type).map(({ title }) => title))])}`)
    .join('; ')

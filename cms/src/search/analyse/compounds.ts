/**
 * Parts long German words into words that really occur on their own in our texts, so that Betreuung finds
 * Kinderbetreuungskosten and the other way round, and nothing is parted that only looks like a compound.
 */

const links = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const
const minPart = 4
const minCompound = 8
const maxParts = 4

/** Short words that compounds are made of all the same. */
const shortParts = new Set(['amt', 'kur', 'not', 'tag'])

/** Last parts that only say what is wanted of the rest: help, a place to go to, money, paper. */
const general = new Set([
  'angebot', 'antrag', 'beratung', 'beratungsstelle', 'formular', 'hilfe', 'hilfen', 'kosten', 'stelle', 'tabelle', 'termin',
  'zahlung', 'zuschuss',
])

/** Words whose parts mislead: every text here is about Alleinerziehende, hardly one about Erziehung. */
const whole = /^(?:alleinerzieh|getrennterzieh|goettingen|gottingen|deutschland|niedersachsen)/

export interface Vocabulary {
  readonly has: (form: string) => boolean
}

/**
 * The parts of a folded word, or none when it cannot be parted completely. Few long parts win.
 * @param linked whether parts may be linked by a letter or two, as in German
 */
export const splitCompound = (form: string, vocabulary: Vocabulary, linked: boolean, smallest = minPart): string[] => {
  if (form.length < (linked ? minCompound : smallest * 2) || whole.test(form)) return []
  const tried = new Map<number, string[] | undefined>()

  const isFirst = (part: string) => vocabulary.has(part) || (linked && vocabulary.has(`${part}en`))

  const from = (start: number, depth: number): string[] | undefined => {
    if (start === form.length) return []
    if (depth === maxParts) return undefined
    const known = tried.get(start)
    if (known || tried.has(start)) return known
    let best: string[] | undefined
    for (let end = form.length; end - start >= Math.min(smallest, 3); end -= 1) {
      if (start === 0 && end === form.length) continue
      const part = form.slice(start, end)
      if (part.length < smallest && !shortParts.has(part)) continue
      const isLast = end === form.length
      if (!(isLast ? vocabulary.has(part) : isFirst(part))) continue
      for (const link of linked && !isLast ? links : ['']) {
        if (!form.startsWith(link, end)) continue
        const rest = from(end + link.length, depth + 1)
        if (rest && (!best || rest.length + 1 < best.length)) best = [part, ...rest]
      }
      if (best?.length === 2 - (start === 0 ? 0 : 1)) break
    }
    tried.set(start, best)
    return best
  }
  const parts = from(0, 0) ?? []
  return parts.length > 1 ? parts : []
}

/** What is left of a parted word without a general last part; nothing when all parts say something. */
export const withoutGeneral = (parts: readonly string[]): readonly string[] | undefined =>
  general.has(parts.at(-1) ?? '') ? parts.slice(0, -1) : undefined

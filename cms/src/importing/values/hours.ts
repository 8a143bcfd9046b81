import type { Taken } from './contact'

/** A part of `fields.schedule`. */
export interface Hours {
  readonly freq: 'weekly'
  readonly interval: 1
  readonly weekdays: readonly string[]
  readonly opensAt: string
  readonly closesAt: string
}

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
const beginnings = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']

const dayAt = (word: string) => beginnings.indexOf(word.toLowerCase().slice(0, 2))

const dayWord = '(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so)\\b\\.?'
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:uhr|h)?'
const dayPattern = new RegExp(dayWord, 'gi')
const linePattern = new RegExp(`^((?:${dayWord}[\\s,/+&–-]*(?:und|bis)?\\s*)+):?\\s*(?:von\\s*)?${clock}\\s*(?:-|–|bis)\\s*${clock}`, 'i')
const morePattern = new RegExp(`^\\s*(?:,|/|und|sowie|\\+|;)\\s*(?:von\\s*)?${clock}\\s*(?:-|–|bis)\\s*${clock}`, 'i')

const timeOf = (hours: string | undefined, minutes: string | undefined) => `${String(hours).padStart(2, '0')}:${minutes ?? '00'}:00`

/** The weekdays of "Mo–Do", "Mo, Mi und Fr", "dienstags". */
const readDays = (text: string): string[] => {
  const words = [...text.matchAll(dayPattern)]
  const found = new Set<string>()
  words.forEach((match, at) => {
    const day = dayAt(match[0])
    found.add(days[day] ?? 'mo')
    const next = words[at + 1]
    if (!next) return
    const between = text.slice(match.index + match[0].length, next.index)
    if (!/-|–|bis/.test(between)) return
    for (let step = day; step !== dayAt(next[0]); step = (step + 1) % days.length) found.add(days[step] ?? 'mo')
  })
  return days.filter(day => found.has(day))
}

const isPossible = ({ opensAt, closesAt }: Hours) => opensAt < closesAt && closesAt <= '24:00:00' && !/:[6-9]\d:/.test(opensAt + closesAt)

/** Opening hours as people write them: "Mo–Do 9–12 und 14–16 Uhr, Fr 9.00–12.30 Uhr". What is not understood is named. */
export const readHours = (cell: string): Taken<Hours[]> => {
  const [value, left]: [Hours[], string[]] = [[], []]
  let rest = cell.trim()
  while (rest !== '') {
    const match = linePattern.exec(rest)
    if (!match) {
      const [skipped = rest] = /^.[^\n;]*?(?=[\n;]|$)/s.exec(rest) ?? []
      left.push(`„${skipped.trim()}“ in den Öffnungszeiten wurde nicht verstanden`)
      rest = rest.slice(skipped.length).replace(/^[\s;,]+/, '')
      continue
    }
    const weekdays = readDays(match[1] ?? '')
    let times: (string | undefined)[] = match.slice(2)
    rest = rest.slice(match[0].length)
    for (;;) {
      const hours: Hours = {
        freq: 'weekly', interval: 1, weekdays, opensAt: timeOf(times[0], times[1]), closesAt: timeOf(times[2], times[3]),
      }
      if (isPossible(hours)) value.push(hours)
      else left.push(`„${match[0].trim()}“ sind keine möglichen Zeiten`)
      const more = morePattern.exec(rest)
      if (!more) break
      times = more.slice(1)
      rest = rest.slice(more[0].length)
    }
    rest = rest.replace(/^\s*uhr\b/i, '').replace(/^[\s;,.]+/, '')
  }
  return { value, left }
}

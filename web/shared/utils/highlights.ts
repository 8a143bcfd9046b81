export interface Passage {
  text: string
  marked: boolean
}

/**
 * A text in parts, the found words marked.
 * @param highlights start and end in UTF-16 units, from the first to the last; what overlaps or lies outside is left out
 */
export const splitHighlights = (text: string, highlights: readonly (readonly [number, number])[]): Passage[] => {
  const passages: Passage[] = []
  let at = 0
  for (const [start, end] of highlights) {
    if (start < at || end <= start || end > text.length) continue
    passages.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true })
    at = end
  }
  return [...passages, { text: text.slice(at), marked: false }].filter(passage => passage.text !== '')
}

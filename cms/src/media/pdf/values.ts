import type { PdfObjects } from './objects'

/** What stands after a name on the outer level of a dictionary, from its first letter on; nothing when it is not there. */
export const valueOf = (dictionary: string, name: string): string | undefined => {
  const key = `/${name}`
  let depth = 0
  for (let at = 0; at < dictionary.length; at += 1) {
    if (dictionary.startsWith('<<', at)) {
      depth += 1
      at += 1
    } else if (dictionary.startsWith('>>', at)) {
      depth -= 1
      at += 1
    } else if (dictionary[at] === '(') {
      at = endOfText(dictionary, at)
    } else if (depth === 1 && dictionary.startsWith(key, at) && !/[\w.-]/.test(dictionary[at + key.length] ?? ' ')) {
      return dictionary.slice(at + key.length).trimStart()
    }
  }
  return undefined
}

/** The place of the bracket that closes a text. */
const endOfText = (source: string, start: number): number => {
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '(') depth += 1
    else if (source[at] === ')' && (depth -= 1) === 0) return at
  }
  return source.length
}

/** Whether a text of a PDF, in brackets or as hexadecimal digits, says anything. */
export const hasWords = (value: string): boolean => {
  const text = value.trimStart()
  if (text.startsWith('(')) {
    const inner = text.slice(1, endOfText(text, 0))
    return inner.replace(/\\(000|37[67])|[\0\s\xFE\xFF]/g, '') !== ''
  }
  const hex = /^<([0-9a-f\s]*)>/i.exec(text)?.[1]?.replace(/\s/g, '') ?? ''
  return hex.replace(/^feff/i, '').replace(/00|20|09|0a|0d/gi, '') !== ''
}

/** The unpacked metadata that a reference leads to. */
export const streamOf = (objects: PdfObjects, reference: string | undefined): string | undefined => {
  const number = /^(\d+)\s+\d+\s+R\b/.exec(reference ?? '')?.[1]
  return number === undefined ? undefined : objects.streams.get(Number(number))
}

import { LRUCache } from 'lru-cache'

/** Longer texts are rare, and take more room than they save time; characters. */
const maxLength = 500

/**
 * The same function of a text, worked out once for those texts that come again and again. For headers and addresses that
 * browsers all write alike: what is found must follow from the text alone.
 * @param max how many texts are remembered
 */
export const remembered = <Result extends object | string>(max: number, work: (text: string) => Result) => {
  const known = new LRUCache<string, Result>({ max })
  return (text: string): Result => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = work(text)
    if (text.length <= maxLength) known.set(text, result)
    return result
  }
}

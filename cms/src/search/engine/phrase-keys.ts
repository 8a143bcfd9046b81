import { phraseOf, type Analyser } from '../analyse/analyser'
import type { SearchWords } from '../types'

/** The keys of a text as a phrase: word by word, and its words in any order (none when it holds stop words only). */
export const keysOf = (analyser: Analyser, text: string): { exact: string, words?: string } => {
  const exact = `=${phraseOf(analyser, text)}`
  const content = analyser.read(text).filter(({ isStop }) => !isStop).map(({ stem }) => stem).sort().join(' ')
  return content === '' ? { exact } : { exact, words: `~${content}` }
}

/** All keys by which a text is found as a whole: of its title and of each search word. */
export const phraseKeys = (analyser: Analyser, { title, keywords }: SearchWords): Set<string> =>
  new Set([title, ...keywords].flatMap(text => Object.values(keysOf(analyser, text))))

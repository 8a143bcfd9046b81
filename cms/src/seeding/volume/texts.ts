import type { Locale } from '../../locales/locales'
import type { BlockNode } from '../markdown'
import type { Random } from './random'
import { words } from './words'

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A sentence of so many words; they mean nothing. */
export const sentence = (random: Random, locale: Locale, count: number): string =>
  `${capital(Array.from({ length: count }, () => random.pick(words[locale])).join(' '))}.`

/** Paragraphs with 60 to 150 words altogether. */
export const body = (random: Random, locale: Locale): BlockNode[] => {
  const blocks: BlockNode[] = []
  let left = random.between(60, 150)
  while (left > 0) {
    const sentences: string[] = []
    for (let index = 0; index < 4 && left > 0; index += 1) {
      const count = Math.min(left, random.between(7, 13))
      sentences.push(sentence(random, locale, count))
      left -= count
    }
    blocks.push({ type: 'paragraph', children: [{ type: 'text', text: sentences.join(' ') }] })
  }
  return blocks
}

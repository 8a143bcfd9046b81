import type { Blocks } from '@buendnis/contract'

interface Node {
  text?: string
  children?: readonly Node[]
}

const wordsOf = ({ text = '', children = [] }: Node): string => text + children.map(wordsOf).join('')

/** A rich text as plain paragraphs. */
export const plainText = (blocks: Blocks): string[] =>
  blocks.flatMap(block => block.type === 'list' ? block.children.map(wordsOf) : [wordsOf(block)])
    .map(words => words.trim()).filter(Boolean)

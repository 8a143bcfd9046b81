import { isRow, rowsOf } from '../../public-api/row'

const textOf = (node: unknown): string => {
  if (!isRow(node)) return ''
  if (typeof node.text === 'string') return node.text
  return rowsOf(node.children).map(textOf).join('')
}

const paragraphs = (node: unknown): string[] => {
  if (!isRow(node)) return []
  return node.type === 'list' ? rowsOf(node.children).flatMap(paragraphs) : [textOf(node).trim()]
}

/** The plain texts of an answered value: words, lines or rich text, one entry per paragraph. */
export const plainTexts = (value: unknown): string[] => {
  const texts = typeof value === 'string'
    ? value.split('\n')
    : Array.isArray(value)
      ? value.flatMap((entry: unknown) => (typeof entry === 'string' ? [entry] : paragraphs(entry)))
      : []
  return texts.map(text => text.trim()).filter(text => text !== '')
}

/**
 * Turns the little Markdown of the seed files into the JSON that Strapi's blocks field stores: paragraphs, headings of
 * level 2 and 3, lists with `-` and `1.`, `**bold**` and `[text](address)`.
 */
interface TextNode { type: 'text', text: string, bold?: true }
interface LinkNode { type: 'link', url: string, children: TextNode[] }
type InlineNode = TextNode | LinkNode
interface ListItem { type: 'list-item', children: InlineNode[] }

export type BlockNode =
  | { type: 'paragraph', children: InlineNode[] }
  | { type: 'heading', level: 2 | 3, children: InlineNode[] }
  | { type: 'list', format: 'ordered' | 'unordered', children: ListItem[] }

const boldText = (source: string): TextNode[] =>
  source.split('**').flatMap((text, index) => {
    if (text === '') return []
    return index % 2 === 1 ? [{ type: 'text', text, bold: true }] : [{ type: 'text', text }]
  })

const inline = (source: string): InlineNode[] => {
  const nodes: InlineNode[] = []
  let end = 0
  for (const match of source.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)) {
    const [whole, text = '', url = ''] = match
    nodes.push(...boldText(source.slice(end, match.index)))
    nodes.push({ type: 'link', url, children: boldText(text) })
    end = match.index + whole.length
  }
  nodes.push(...boldText(source.slice(end)))
  // Strapi's editor keeps a text on both sides of a link; without it the cursor cannot leave the link.
  if (nodes.at(0)?.type !== 'text') nodes.unshift({ type: 'text', text: '' })
  if (nodes.at(-1)?.type !== 'text') nodes.push({ type: 'text', text: '' })
  return nodes
}

/** Blocks in the order of the text. Lines that follow each other belong to one paragraph or list item. */
export const markdownToBlocks = (source: string): BlockNode[] => {
  const blocks: BlockNode[] = []
  let paragraph: string[] = []
  let afterGap = false
  let list: { format: 'ordered' | 'unordered', items: string[] } | undefined

  const finish = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', children: inline(paragraph.join(' ')) })
    if (list) {
      const children = list.items.map((item): ListItem => ({ type: 'list-item', children: inline(item) }))
      blocks.push({ type: 'list', format: list.format, children })
    }
    paragraph = []
    list = undefined
  }

  for (const line of source.split(/\r?\n/)) {
    const trimmed = line.trim()
    const heading = /^(#{1,6})\s+(.+)$/.exec(trimmed)
    const item = /^(-|\d+\.)\s+(.+)$/.exec(trimmed)
    if (trimmed === '') {
      if (!list) finish()
      afterGap = true
      continue
    }
    if (heading) {
      finish()
      const level = (heading[1] ?? '').length >= 3 ? 3 : 2
      blocks.push({ type: 'heading', level, children: inline(heading[2] ?? '') })
    } else if (item) {
      const format = item[1] === '-' ? 'unordered' : 'ordered'
      if (list?.format !== format) finish()
      list ??= { format, items: [] }
      list.items.push(item[2] ?? '')
    } else if (list && !afterGap) {
      list.items.push(`${list.items.pop() ?? ''} ${trimmed}`)
    } else {
      if (list) finish()
      paragraph.push(trimmed)
    }
    afterGap = false
  }
  finish()
  return blocks
}

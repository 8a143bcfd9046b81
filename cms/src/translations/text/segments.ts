import { isRecord } from '../../content-types/attributes'

/**
 * The words of a field as translators get them: a text is one segment, a formatted text one per paragraph, heading or
 * point of a list. Formats and links inside of a segment are numbered marks, `{1}…{/1}`, so that they can move.
 */
export interface Segment {
  /** Where it stands in the field: empty for a text, numbers such as `2.0` in a formatted one. */
  readonly path: string
  readonly text: string
}

type Node = Record<string, unknown>

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const isPlain = (node: Node) => node.type === 'text' && Object.keys(node).every((key) => key === 'type' || key === 'text')

/** Formats and links by their number, in the order in which they stand there. */
const encode = (nodes: readonly Node[], marks: Node[]): string => nodes.map((node) => {
  const text = typeof node.text === 'string' ? node.text : ''
  if (isPlain(node)) return text
  const number = marks.push(node)
  const inner = node.type === 'text' ? text : encode(listOf(node.children), marks)
  return `{${number}}${inner}{/${number}}`
}).join('')

const holdsText = ({ type }: Node) => type !== 'list' && type !== 'image'

/** Calls with every block that holds words, and where it stands. */
const walk = (blocks: readonly Node[], visit: (block: Node, path: string) => void, above = '') => {
  blocks.forEach((block, index) => {
    const path = `${above}${index}`
    if (block.type === 'list') walk(listOf(block.children), visit, `${path}.`)
    else if (holdsText(block)) visit(block, path)
  })
}

const markPattern = /\{(\/?)(\d+)\}/g

/** The marks of a text, in order of their number, as `{1}` and `{/1}`. */
export const marksOf = (text: string): string[] => [...text.matchAll(markPattern)].map(([mark]) => mark).sort()

/** The segments of a field that have words; none when it is empty. */
export const segmentsOf = (value: unknown): Segment[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path: '', text: value.trim() }]
  const segments: Segment[] = []
  walk(listOf(value), (block, path) => {
    const text = encode(listOf(block.children), [])
    if (text.replace(markPattern, '').trim() !== '') segments.push({ path, text })
  })
  return segments
}

/** Text and marks one after the other. */
export const tokensOf = (text: string): (string | { readonly number: number, readonly opens: boolean })[] => {
  const tokens: (string | { number: number, opens: boolean })[] = []
  let last = 0
  for (const match of text.matchAll(markPattern)) {
    if (match.index > last) tokens.push(text.slice(last, match.index))
    tokens.push({ number: Number(match[2]), opens: match[1] === '' })
    last = match.index + match[0].length
  }
  if (last < text.length) tokens.push(text.slice(last))
  return tokens
}

/** A format or link that is open, and what stands in it so far. */
interface Open { readonly number: number, readonly children: Node[] }

const closed = (mark: Node, children: Node[]): Node | undefined => {
  if (mark.type !== 'text') return { ...mark, children: children.length > 0 ? children : [{ type: 'text', text: '' }] }
  const [only] = children
  if (children.length > 1 || (only && !isPlain(only))) return undefined
  return { ...mark, text: only?.text ?? '' }
}

/** Formatted words of a translated segment, with the formats and links of the German one; nothing when a mark is out of place. */
const decode = (text: string, german: readonly Node[]): Node[] | undefined => {
  const marks: Node[] = []
  const source = encode(german, marks)
  if (marksOf(source).join() !== marksOf(text).join()) return undefined
  const stack: Open[] = [{ number: 0, children: [] }]
  for (const token of tokensOf(text)) {
    const top = stack.at(-1)
    if (typeof token === 'string') top?.children.push({ type: 'text', text: token })
    else if (token.opens) stack.push({ number: token.number, children: [] })
    else {
      const mark = marks[token.number - 1]
      if (!mark || !top || top.number !== token.number) return undefined
      const node = closed(mark, top.children)
      stack.pop()
      if (!node) return undefined
      stack.at(-1)?.children.push(node)
    }
  }
  const [root] = stack
  return stack.length === 1 && root ? root.children : undefined
}

const rebuild = (blocks: readonly Node[], texts: ReadonlyMap<string, string>, failed: () => void, above = ''): Node[] =>
  blocks.map((block, index) => {
    const path = `${above}${index}`
    if (block.type === 'list') return { ...block, children: rebuild(listOf(block.children), texts, failed, `${path}.`) }
    const text = texts.get(path)
    if (text === undefined || !holdsText(block)) return block
    const children = decode(text, listOf(block.children))
    if (!children) failed()
    return { ...block, children: children ?? [] }
  })

/**
 * A translated field in the shape of the German one: same paragraphs, headings, lists, links and pictures.
 * @param texts translated segments by path
 * @returns nothing when a format or link of the German text was lost, doubled or wrongly nested
 */
export const valueFrom = (german: unknown, texts: ReadonlyMap<string, string>): unknown => {
  if (typeof german === 'string') return texts.get('')
  let isWhole = true
  const value = rebuild(listOf(german), texts, () => {
    isWhole = false
  })
  return isWhole ? value : undefined
}

import { isRow, rowsOf, type Row } from './row'

/** Rich text, rebuilt node by node, so that nothing but what the contract names can leave. */

const marks = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const

const safeAddress = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i

const textNode = (node: Row) => ({
  type: 'text',
  text: typeof node.text === 'string' ? node.text : '',
  ...Object.fromEntries(marks.filter(mark => node[mark] === true).map(mark => [mark, true])),
})

const textNodes = (children: unknown) => rowsOf(children).filter(({ type }) => type === 'text').map(textNode)

const inlineNodes = (children: unknown): unknown[] =>
  rowsOf(children).flatMap((node): unknown[] => {
    if (node.type === 'text') return [textNode(node)]
    if (node.type !== 'link') return []
    const linked = textNodes(node.children)
    const url = typeof node.url === 'string' ? node.url : ''
    return safeAddress.test(url) ? [{ type: 'link', url, children: linked }] : linked
  })

const listNode = (node: Row): Row => ({
  type: 'list',
  format: node.format === 'ordered' ? 'ordered' : 'unordered',
  children: rowsOf(node.children).map(child =>
    child.type === 'list' ? listNode(child) : { type: 'list-item', children: inlineNodes(child.children) }),
})

const blockNode = (node: Row): Row[] => {
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: node.type, children: inlineNodes(node.children) }]
    case 'heading':
      return [{ type: 'heading', level: node.level, children: inlineNodes(node.children) }]
    case 'code':
      return [{ type: 'code', children: textNodes(node.children) }]
    case 'list':
      return [listNode(node)]
    case 'image': {
      if (!isRow(node.image) || typeof node.image.url !== 'string') return []
      const { url, alternativeText = null, width = null, height = null } = node.image
      return [{ type: 'image', image: { url, alternativeText, width, height }, children: textNodes(node.children) }]
    }
    default:
      return []
  }
}

export const blocks = (value: unknown): Row[] => rowsOf(value).flatMap(blockNode)

const hasContent = (node: Row): boolean =>
  node.type === 'image' || (typeof node.text === 'string' && node.text.trim() !== '')
  || rowsOf(node.children).some(hasContent)

/** Whether a text says anything: the editor of the dashboard stores an empty paragraph for nothing. */
export const isEmptyBlocks = (value: unknown): boolean => !rowsOf(value).some(hasContent)

import type { BlockNode, Blocks, InlineNode, ListNode, TextNode } from '@buendnis/contract'
import { h, type FunctionalComponent, type VNodeChild } from 'vue'
import { headingLevels } from '#shared/utils/heading-levels'
import { phoneNumberOf } from '#shared/utils/phone-words'
import { isForeign, safeHref } from '#shared/utils/safe-href'
import { spokenDigits } from '#shared/utils/spoken-digits'
import { telHref } from '#shared/utils/tel-href'

const decorations = [
  ['code', 'code'], ['strikethrough', 's'], ['underline', 'u'], ['italic', 'em'], ['bold', 'strong'],
] as const

const text = (node: TextNode): VNodeChild => {
  const lines = node.text.split('\n').flatMap((line, index) => index === 0 ? [line] : [h('br'), line])
  return decorations.reduce<VNodeChild>(
    (inner, [mark, tag]) => node[mark] ? h(tag, [inner]) : inner,
    lines.length === 1 ? lines[0] : lines,
  )
}

/** A number in bold type stands there to be called: a tap dials it, a screen reader says its digits. */
const phone = (number: string): VNodeChild => h('a', { href: telHref(number) }, [
  h('strong', [h('bdi', { dir: 'ltr' }, [
    h('span', { 'aria-hidden': 'true' }, number),
    h('span', { class: 'visually-hidden' }, spokenDigits(number)),
  ])]),
])

const inline = (node: InlineNode): VNodeChild => {
  if (node.type === 'text') {
    const number = node.bold ? phoneNumberOf(node.text) : undefined
    return number ? phone(number) : text(node)
  }
  const words = node.children.map(text)
  const href = safeHref(node.url)
  if (href === undefined) return words
  return h('a', isForeign(href) ? { href, rel: 'external noreferrer' } : { href }, words)
}

const list = (node: ListNode): VNodeChild =>
  h(node.format === 'ordered' ? 'ol' : 'ul', node.children.map(child =>
    child.type === 'list' ? h('li', [list(child)]) : h('li', child.children.map(inline))))

const sizeOf = (value: unknown) => typeof value === 'number' && value > 0 ? value : undefined

/** The editor stores the address with the CMS's host; the site serves the same file under its own. */
const picture = ({ image }: Extract<BlockNode, { type: 'image' }>): VNodeChild => {
  if (!URL.canParse(image.url, 'http://cms')) return null
  const src = new URL(image.url, 'http://cms').pathname
  if (!src.startsWith('/uploads/')) return null
  return h('img', {
    src,
    alt: typeof image.alternativeText === 'string' ? image.alternativeText : '',
    width: sizeOf(image.width),
    height: sizeOf(image.height),
    loading: 'lazy',
    decoding: 'async',
  })
}

const isEmpty = (node: BlockNode): boolean =>
  node.type === 'paragraph' && node.children.every(child => child.type === 'text' && child.text.trim() === '')

/** A text of the CMS. Only the nodes named here become HTML; every character is escaped by Vue. */
const ContentBlocks: FunctionalComponent<{ blocks: Blocks, firstLevel?: number }> = ({ blocks, firstLevel = 2 }) => {
  const levels = headingLevels(blocks.flatMap(node => node.type === 'heading' ? [node.level] : []), firstLevel)

  const block = (node: BlockNode): VNodeChild => {
    switch (node.type) {
      case 'paragraph': return h('p', node.children.map(inline))
      case 'heading': return h(`h${levels.get(node.level) ?? firstLevel}`, node.children.map(inline))
      case 'quote': return h('blockquote', [h('p', node.children.map(inline))])
      case 'code': return h('pre', [h('code', node.children.map(child => child.text).join('\n'))])
      case 'list': return list(node)
      case 'image': return picture(node)
    }
  }

  return h('div', { class: 'prose' }, blocks.filter(node => !isEmpty(node)).map(block))
}

ContentBlocks.props = { blocks: { type: Array, required: true }, firstLevel: Number }

export default ContentBlocks

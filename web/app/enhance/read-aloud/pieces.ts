/** Words of one block in one language. */
export interface Piece {
  block: Element
  /** BCP 47, as the HTML says. */
  lang: string
  text: string
}

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, blockquote, address, figcaption'

/** What is no part of the words: controls, menus, and what is shown to nobody. */
const left = 'nav, form, label, button, svg, script, style, template, [hidden], [aria-hidden="true"], .no-print, read-aloud'

/** The words inside `root` in the order in which they stand, folded ones too, each with its own language. */
export const piecesOf = (root: Element): Piece[] => {
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    return node.matches(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.nodeValue?.replace(/\s+/g, ' ') ?? ''
    if (!parent || !text.trim()) continue
    const block = parent.closest(blocks) ?? parent
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? ''
    const last = pieces.at(-1)
    if (last?.block === block && last.lang === lang) last.text += text
    else pieces.push({ block, lang, text })
  }
  return pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

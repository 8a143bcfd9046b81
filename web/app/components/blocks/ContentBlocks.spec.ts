import type { Blocks } from '@buendnis/contract'
import { describe, expect, it } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import ContentBlocks from './ContentBlocks.ts'

const render = (blocks: Blocks) => renderToString(createSSRApp({ render: () => h(ContentBlocks, { blocks }) }))
const words = (text: string) => ({ type: 'text' as const, text })
const link = (url: string) => ({ type: 'paragraph' as const, children: [{ type: 'link' as const, url, children: [words('hier')] }] })

describe('ContentBlocks', () => {
  it('puts the headings of a text below the heading of the page', async () => {
    expect(await render([{ type: 'heading', level: 1, children: [words('Gut zu wissen')] }])).toContain('<h2>Gut zu wissen</h2>')
  })

  it('escapes what looks like HTML', async () => {
    expect(await render([{ type: 'paragraph', children: [words('<script>alert(1)</script>')] }]))
      .toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('keeps the words of a link that leads nowhere good', async () => {
    const html = await render([link('javascript:alert(1)')])
    expect(html).toContain('hier')
    expect(html).not.toContain('<a')
  })

  it('tells foreign sites nothing about the visitor', async () => {
    expect(await render([link('https://beispiel.example/')])).toContain('rel="external noreferrer"')
  })

  it('lets people call a number in bold type, and no other number', async () => {
    const html = await render([{ type: 'paragraph', children: [
      { ...words('0800 123 99 00'), bold: true }, words(' oder 110, seit '), { ...words('2026'), bold: true },
    ] }])
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="tel:+498001239900"'])
    expect(html).toContain('<strong>2026</strong>')
  })

  it('writes bold words, line breaks and nested lists', async () => {
    const html = await render([
      { type: 'paragraph', children: [{ ...words('eins\nzwei'), bold: true }] },
      { type: 'list', format: 'ordered', children: [
        { type: 'list-item', children: [words('a')] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [words('b')] }] },
      ] },
    ])
    expect(html.replace(/<!--.*?-->/g, '')).toContain('<strong>eins<br>zwei</strong>')
    expect(html.replace(/<!--.*?-->/g, '')).toContain('<ol><li>a</li><li><ul><li>b</li></ul></li></ol>')
  })

  it('shows pictures of the CMS under the address of the site, and no others', async () => {
    const image = (url: string): Blocks => [{ type: 'image', image: { url, alternativeText: 'Ein Haus' }, children: [] }]
    expect(await render(image('http://cms.example:1337/uploads/haus.webp'))).toContain('src="/uploads/haus.webp" alt="Ein Haus"')
    expect(await render(image('https://fremd.example/haus.webp'))).not.toContain('<img')
  })

  it('leaves out empty paragraphs', async () => {
    expect(await render([{ type: 'paragraph', children: [words(' ')] }])).not.toContain('<p>')
  })
})

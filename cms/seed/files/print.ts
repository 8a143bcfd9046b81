/**
 * Prints a position paper of the demo content with its demands as a PDF, with tags, title and language:
 * `node seed/files/print.ts`. The words are those of the seed files, so it is as invented as they are.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { openBrowser } from '../../../tests/chromium.ts'

const name = 'kinderbetreuung-in-randzeiten'
const demo = path.join(import.meta.dirname, '..', 'demo')

const paperSchema = z.object({ title: z.string(), summary: z.string(), body: z.string() })
const demandSchema = z.object({ text: z.string(), addressee: z.string() })

const read = (...file: string[]): unknown => parse(fs.readFileSync(path.join(demo, ...file), 'utf8'))
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const paper = paperSchema.parse(read('position-papers', `${name}.yml`))
const demands = [1, 2, 3].map((number) => demandSchema.parse(read('demands', `randzeiten-${number}.yml`)))

/** Headings stand directly over their paragraph. */
const blocks = paper.body.split('\n').filter((line) => line !== '').map((line) => (
  line.startsWith('## ') ? `<h2>${escape(line.slice(3))}</h2>` : `<p>${escape(line)}</p>`))

const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${escape(paper.title)}</title><style>
  @page { size: A4; margin: 22mm 24mm }
  body { font: 11pt/1.5 'Noto Sans', sans-serif; color: #2d2135 }
  h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 6mm }
  h2 { font-size: 14pt; line-height: 1.3; margin: 8mm 0 2mm; break-after: avoid }
  p { margin: 0 0 3mm } .example { padding: 3mm 4mm; background: #ece2f1 }
  .lead { font-size: 12.5pt } li { margin-block-end: 2mm }
</style></head><body><main>
  <p class="example"><strong>Beispiel:</strong> Dieses Positionspapier ist erfunden.</p>
  <h1>${escape(paper.title)}</h1>
  <p class="lead">${escape(paper.summary)}</p>
  <h2>Unsere Forderungen</h2>
  <ol>${demands.map(({ text, addressee }) => `<li>${escape(text)} (Gerichtet an: ${escape(addressee)})</li>`).join('')}</ol>
  ${blocks.join('\n')}
</main></body></html>`

const browser = await openBrowser()
const page = await browser.newPage()
await page.setContent(html)
await page.pdf({ path: path.join(import.meta.dirname, `${name}.pdf`), preferCSSPageSize: true, tagged: true, outline: true })
await browser.close()

import { getDocumentProxy } from 'unpdf'
import { z } from 'zod'

const ItemSchema = z.object({
  str: z.string(),
  dir: z.string(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
})

interface Glyphs {
  text: string
  x: number
  y: number
  rtl: boolean
}

/** Where the right one of two columns begins, in points. */
const middle = 330

const linesOf = (glyphs: readonly Glyphs[]): Glyphs[][] => {
  const lines: Glyphs[][] = []
  for (const glyph of [...glyphs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - glyph.y) < 4) line.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

/**
 * A line as it is read. A PDF holds the letters where they stand on the paper: Arabic ones are put in order from right
 * to left, and runs of other letters inside them back from left to right.
 */
const readLine = (line: Glyphs[]): string => {
  const sorted = [...line].sort((a, b) => a.x - b.x)
  if (!sorted.some(({ rtl }) => rtl)) return sorted.map(({ text }) => text).join('')
  const read: string[] = []
  let run: string[] = []
  for (const { text, rtl } of sorted.reverse()) {
    if (rtl) {
      read.push(...run, text)
      run = []
    } else run.unshift(text)
  }
  return [...read, ...run].join('')
}

/**
 * Only what is a letter or a digit, in its plain form. A PDF holds Arabic letters in the forms that they take inside a
 * word, without zero-width signs. The two letters of the ligature lam-alef come in either order, so both are read alike.
 */
export const plainLetters = (text: string): string => text.normalize('NFKD')
  .replace(/[^\p{L}\p{N}]/gu, '').replace(/\u0640/g, '')
  .replace(/[\u064A\u0649]/g, '\u06CC').replace(/\u0643/g, '\u06A9').replace(/\u0627\u0644/g, '\u0644\u0627')
  .toLowerCase()

export interface PdfText {
  pages: number
  /** Letters of the left half of every page and of the right one, each from top to bottom. */
  left: string
  right: string
  /** Every line over the whole width, as printed. */
  lines: string[]
}

/** Reads the text of a PDF back. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfText> => {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    return items.flatMap((item): Glyphs[] => {
      const parsed = ItemSchema.safeParse(item)
      if (!parsed.success || parsed.data.str === '') return []
      const { str, dir, transform } = parsed.data
      return [{ text: str, x: transform[4], y: transform[5], rtl: dir === 'rtl' }]
    })
  }))
  const half = (isRight: boolean) => plainLetters(pages
    .flatMap(glyphs => linesOf(glyphs.filter(({ x }) => (x >= middle) === isRight)).map(readLine)).join(''))
  return {
    pages: pages.length,
    left: half(false),
    right: half(true),
    lines: pages.flatMap(glyphs => linesOf(glyphs).map(readLine)),
  }
}

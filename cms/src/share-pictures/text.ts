import sharp from 'sharp'

/**
 * Words as pixels. Pango lays them out (HarfBuzz joins Arabic letters, FriBidi orders right to left) with fonts that come
 * as packages, so that a server without any font draws the same.
 */

const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  arabicRegular: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
}

/** Once for the process: a font that was named once is known to all later texts. */
let loading: Promise<unknown> | undefined

const fontfile = () => require.resolve(files.bold)

const loadFonts = () => {
  loading ??= Promise.all(Object.values(files).map(file =>
    sharp({ text: { text: 'a', font: 'Noto Sans 10', fontfile: require.resolve(file) } }).toBuffer()))
  return loading
}

/** Words as pixels, as wide and high as their letters. */
export interface Layer {
  readonly input: Buffer
  readonly width: number
  readonly height: number
}

export interface TextStyle {
  /** Height of a line's letters, in pixels. */
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  /** Where lines are broken, in pixels. */
  readonly width: number
  readonly isRightToLeft?: boolean
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const markup = (words: string, { colour, isRightToLeft }: TextStyle) => {
  const text = words.replace(/[&<>]/g, character => escapes[character] ?? '').replace(/\p{Cc}/gu, ' ')
  // A mark of the direction in front: the paragraph has that of its language, whatever its first letter is.
  // Pango leaves lines of Arabic letters twice as far apart as they need.
  return `<span foreground="${colour}" line_height="${isRightToLeft ? '0.8' : '0.92'}">${isRightToLeft ? '\u200f' : '\u200e'}${text}</span>`
}

const draw = async (words: string, style: TextStyle, wrap: 'word' | 'word-char'): Promise<Layer> => {
  await loadFonts()
  const { data, info } = await sharp({
    text: {
      text: markup(words, style),
      font: `Noto Sans, Noto Sans Arabic ${style.bold ? 'Bold ' : ''}${style.size}`,
      fontfile: fontfile(),
      width: Math.floor(style.width),
      wrap,
      rgba: true,
      dpi: 72,
    },
  }).png().toBuffer({ resolveWithObject: true })
  return { input: data, width: info.width, height: info.height }
}

const shorten = (words: string, length: number) => `${words.slice(0, length).replace(/[\s\p{P}]*\S*$/u, '')} …`

/**
 * Words in the largest of some sizes in which they fit; in the smallest they are cut at a word.
 * @param box what they may take, in pixels
 * @param sizes the largest first
 */
export const fitText = async (
  words: string, box: { width: number, height: number }, sizes: readonly number[], style: Omit<TextStyle, 'size' | 'width'>,
): Promise<Layer> => {
  for (const size of sizes) {
    const layer = await draw(words, { ...style, size, width: box.width }, 'word')
    if (layer.width <= box.width && layer.height <= box.height) return layer
  }
  const size = sizes.at(-1) ?? 12
  for (let length = words.length; ; length = Math.floor(length * 0.85)) {
    const part = length === words.length ? words : shorten(words, length)
    const layer = await draw(part, { ...style, size, width: box.width }, 'word-char')
    if (layer.height <= box.height || length < 12) return layer
  }
}

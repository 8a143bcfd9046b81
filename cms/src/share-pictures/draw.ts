import sharp, { type OverlayOptions } from 'sharp'
import type { Locale } from '../locales/locales'
import type { PictureContent } from './content'
import { topicPaths } from './icons'
import { fitText, type Layer } from './text'

/** Part of the key under which pictures are kept: count up with every change of their look. */
export const design = 1

/** Pictures for links (Open Graph), and for Instagram; in pixels. */
export const formats = {
  link: { width: 1200, height: 630 },
  portrait: { width: 1080, height: 1350 },
} as const

export type Format = keyof typeof formats

const ink = '#2d2135'
const soft = '#5d5067'
const paper = '#fbe6cb'
const sheet = '#fffdf9'
const tones = {
  green: { strong: '#12544f', wash: '#dcebe3' },
  lilac: { strong: '#5a2c86', wash: '#ece2f1' },
  coral: { strong: '#8f2b18', wash: '#fff3ea' },
} as const

/** What languages from right to left turn round. */
const isRightToLeft = (locale: Locale) => locale === 'ar' || locale === 'fa'

const mark = '<rect width="100" height="100" rx="24" fill="#fffdf9"/><g fill="#e08a45"><circle cx="50" cy="11" r="7"/>'
  + '<circle cx="84" cy="30.5" r="6"/><circle cx="84" cy="69.5" r="7"/><circle cx="50" cy="89" r="6"/><circle cx="16" cy="69.5" r="7"/>'
  + '<circle cx="16" cy="30.5" r="6"/></g><g fill="#12544f"><circle cx="44" cy="34" r="10"/>'
  + '<path d="M27 73V60c0-9 7-15 17-15 6 0 10.5 2.5 13.3 6.5-6 1.6-9.8 6-9.8 12.5v9Z"/></g>'
  + '<g fill="#b23a24"><circle cx="61.5" cy="47" r="7"/><path d="M51 73v-7c0-6 4-10 10.5-10S72 60 72 66v7Z"/></g>'

interface Plan {
  readonly margin: number
  /** How wide title and subtitle may be, and the sizes of the title, the largest first. */
  readonly words: number
  readonly titleSizes: readonly number[]
  readonly small: number
  readonly label: number
  readonly mark: number
  /** The sign: its centre from the start side and the top, and its radius. */
  readonly sign: { x: number, y: number, radius: number }
  /** From where to where words may stand, and from where the name of the site has a ground of its own; from the top. */
  readonly top: number
  readonly bottom: number
  readonly band: number
  readonly gap: number
}

const plans: Record<Format, Plan> = {
  link: {
    margin: 72, words: 720, titleSizes: [88, 76, 66, 58, 50, 44, 38], small: 32, label: 30, mark: 80,
    sign: { x: 996, y: 247, radius: 152 }, top: 48, bottom: 452, band: 494, gap: 32,
  },
  portrait: {
    margin: 84, words: 912, titleSizes: [108, 96, 84, 72, 62, 54, 48], small: 42, label: 38, mark: 112,
    sign: { x: 274, y: 270, radius: 190 }, top: 520, bottom: 1116, band: 1160, gap: 44,
  },
}

/** What stands around the words of a label, above and below it. */
const pillHeight = ({ label }: Plan) => label * 2

/** The ground with everything that is no text. @param pill what stands behind the label */
const groundOf = (
  format: Format, { icon, tone, locale }: PictureContent, pill: { width: number, top: number },
): Buffer => {
  const { width, height } = formats[format]
  const plan = plans[format]
  const { strong, wash } = tones[tone]
  const at = (x: number, size = 0) => (isRightToLeft(locale) ? width - x - size : x)
  const { sign, margin, band } = plan
  const drawn = sign.radius * 1.15
  const markTop = band + (height - band - plan.mark) / 2
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${paper}"/>
    <rect y="${band}" width="${width}" height="${height}" fill="${sheet}"/>
    <circle cx="${at(sign.x)}" cy="${sign.y}" r="${sign.radius}" fill="${wash}"/>
    <g transform="translate(${at(sign.x) - drawn / 2} ${sign.y - drawn / 2}) scale(${drawn / 24})" fill="none"
      stroke="${strong}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="${topicPaths[icon] ?? ''}"/></g>
    <rect x="${at(margin, pill.width)}" y="${pill.top}" width="${pill.width}" height="${pillHeight(plan)}" rx="${plan.label}" fill="${strong}"/>
    <g transform="translate(${at(margin, plan.mark)} ${markTop}) scale(${plan.mark / 100})">${mark}</g></svg>`)
}

/** The words of a picture, each as large as there is room. */
const layWords = async ({ label, title, subtitle, brand, locale }: PictureContent, format: Format) => {
  const plan = plans[format]
  const { words, small, gap } = plan
  const direction = { isRightToLeft: isRightToLeft(locale) }
  const brandBox = { width: formats[format].width - plan.margin * 2 - plan.mark * 1.4, height: small * 1.5 }
  const [labelLayer, brandLayer, subtitleLayer] = await Promise.all([
    fitText(label, { width: words, height: pillHeight(plan) }, [plan.label], { bold: true, colour: '#ffffff', ...direction }),
    fitText(brand, brandBox, [small, small - 4, small - 8], { bold: true, colour: ink, ...direction }),
    subtitle === null ? null : fitText(subtitle, { width: words, height: small * 2.8 }, [small], { colour: soft, ...direction }),
  ])
  const taken = pillHeight(plan) + gap + (subtitleLayer ? subtitleLayer.height + gap : 0)
  const room = { width: words, height: plan.bottom - plan.top - taken }
  const titleLayer = await fitText(title, room, plan.titleSizes, { bold: true, colour: ink, ...direction })
  return { label: labelLayer, brand: brandLayer, subtitle: subtitleLayer, title: titleLayer, height: taken + titleLayer.height }
}

/** The picture of an entry, as PNG with few colours: it weighs 15 to 30 kB. */
export const drawPicture = async (content: PictureContent, format: Format): Promise<Buffer> => {
  const plan = plans[format]
  const { width, height } = formats[format]
  const layers = await layWords(content, format)
  const place = (layer: Layer, fromStart: number, top: number): OverlayOptions => ({
    input: layer.input,
    left: Math.round(isRightToLeft(content.locale) ? width - fromStart - layer.width : fromStart),
    top: Math.round(top),
  })
  const { margin, label: size, gap, band } = plan
  const top = plan.top + (plan.bottom - plan.top - layers.height) / 2
  const titleTop = top + pillHeight(plan) + gap
  return sharp(groundOf(format, content, { width: layers.label.width + size * 1.7, top }))
    .composite([
      place(layers.label, margin + size * 0.85, top + (pillHeight(plan) - layers.label.height) / 2),
      place(layers.title, margin, titleTop),
      ...layers.subtitle ? [place(layers.subtitle, margin, titleTop + layers.title.height + gap)] : [],
      place(layers.brand, margin + plan.mark * 1.3, band + (height - band - layers.brand.height) / 2),
    ])
    .png({ palette: true, colours: 96, effort: 4 })
    .toBuffer()
}

/** What we store. The name of a file and what the browser says about it count for nothing: its first bytes do. */

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif'

export type Kind
  = | { readonly type: 'image', readonly format: ImageFormat }
    | { readonly type: 'pdf' }
    /** Not stored; a sentence for people says what to do instead. */
    | { readonly type: 'other', readonly advice: string }

export interface FormatFacts {
  readonly mime: string
  readonly ext: string
  /** Other endings that people use for it. */
  readonly also: readonly string[]
}

export const formats: Readonly<Record<ImageFormat, FormatFacts>> = {
  jpeg: { mime: 'image/jpeg', ext: '.jpg', also: ['.jpeg', '.jfif'] },
  png: { mime: 'image/png', ext: '.png', also: [] },
  webp: { mime: 'image/webp', ext: '.webp', also: [] },
  avif: { mime: 'image/avif', ext: '.avif', also: [] },
}

export const pdfFacts: FormatFacts = { mime: 'application/pdf', ext: '.pdf', also: [] }

/** So many bytes tell what a file is. */
export const headLength = 1024

const other = (advice: string): Kind => ({ type: 'other', advice })

const possible = 'Möglich sind Bilder (JPEG, PNG, WebP, AVIF) und PDF.'

const brandOf = (head: Buffer) => (head.toString('latin1', 4, 8) === 'ftyp' ? head.toString('latin1', 8, 12) : undefined)

/** Tells by the first bytes what a file is. */
export const kindOf = (head: Buffer): Kind => {
  const text = head.toString('latin1')
  if (head.subarray(0, 3).equals(Buffer.from([0xFF, 0xD8, 0xFF]))) return { type: 'image', format: 'jpeg' }
  if (text.startsWith('\x89PNG\r\n\x1A\n')) return { type: 'image', format: 'png' }
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { type: 'image', format: 'webp' }
  if (text.startsWith('%PDF-')) return { type: 'pdf' }
  const brand = brandOf(head)
  if (brand === 'avif' || brand === 'avis') return { type: 'image', format: 'avif' }
  if (brand !== undefined && /^(hei|hev|mif1|msf1)/.test(brand)) {
    return other('Das ist ein HEIC-Foto. Bitte speichern Sie es als JPEG: am iPhone unter Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.')
  }
  if (/<svg[\s>]/i.test(text)) return other('SVG-Zeichnungen können Programme enthalten. Bitte speichern Sie das Bild als PNG.')
  if (/^\s*(<!doctype|<html|<script|<\?xml|<!--)/i.test(text)) return other(`Das ist eine Webseite, kein Bild. ${possible}`)
  if (text.startsWith('GIF8')) return other('GIF-Bilder nehmen wir nicht. Bitte speichern Sie das Bild als PNG oder JPEG.')
  if (text.startsWith('PK')) return other('Das ist ein Office-Dokument oder ein Archiv. Bitte speichern Sie es als PDF.')
  return other(possible)
}

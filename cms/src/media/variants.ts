import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { file as fileSizes } from '@strapi/utils'
import sharp, { type Sharp } from 'sharp'
import { formats } from './kinds'

/** Widths of a column of the site, on phones and on screens with small dots; in pixels. */
const widths = [320, 640, 960, 1280]

/** In the order in which a browser should prefer them. */
const encoders = {
  avif: (image: Sharp) => image.avif({ quality: 50, effort: 2 }),
  webp: (image: Sharp) => image.webp({ quality: 75 }),
} as const

export type VariantFormat = keyof typeof encoders
export const variantFormats: readonly VariantFormat[] = ['avif', 'webp']

/** A picture of which variants are to be made: its bytes come from `getStream`. */
export interface VariantSource {
  readonly name: string
  readonly hash: string
  /** Strapi takes the name of the temporary file away while others still read it. */
  readonly getStream: () => Readable
  readonly path?: string | null
  readonly tmpWorkingDirectory: string
}

/** A variant as Strapi stores it among the `formats` of a file. */
export interface Variant {
  readonly key: string
  readonly file: {
    readonly name: string
    readonly hash: string
    readonly ext: string
    readonly mime: string
    readonly path: string | null
    readonly filepath: string
    readonly width: number
    readonly height: number
    /** Kilobytes, as Strapi counts. */
    readonly size: number
    readonly sizeInBytes: number
    readonly getStream: () => Readable
  }
}

/** Never wider than the picture itself: its own width takes the place of what would be. */
const widthsFor = (width: number) => {
  const smaller = widths.filter(one => one < width)
  return smaller.length < widths.length ? [...smaller, width] : smaller
}

/** Makes a picture in the widths of the site, as AVIF and as WebP. */
export const makeVariants = async (source: VariantSource): Promise<Variant[]> => {
  const original = await buffer(source.getStream())
  const { width: own } = await sharp(original).metadata()
  const variants: Variant[] = []
  for (const width of widthsFor(own)) {
    for (const format of variantFormats) {
      const key = `${format}${width}`
      const hash = `${key}_${source.hash}`
      const { ext, mime } = formats[format]
      const filepath = path.join(source.tmpWorkingDirectory, `${hash}${ext}`)
      const made = await encoders[format](sharp(original).resize({ width })).toFile(filepath)
      variants.push({
        key,
        file: {
          name: `${key}_${source.name}`, hash, ext, mime, path: source.path ?? null, filepath,
          width: made.width, height: made.height,
          size: fileSizes.bytesToKbytes(made.size), sizeInBytes: made.size,
          getStream: () => createReadStream(filepath),
        },
      })
    }
  }
  return variants
}

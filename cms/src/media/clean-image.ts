import sharp, { type Sharp } from 'sharp'
import { refuse } from '../editorial/errors'
import type { ImageFormat } from './kinds'
import { longestSide, maxPixels } from './limits'

/** Quality of what is kept as the original: good enough to make every other size from. */
const encode = (image: Sharp, format: ImageFormat): Sharp => {
  switch (format) {
    case 'jpeg': return image.jpeg({ quality: 86, progressive: true })
    case 'png': return image.png({ compressionLevel: 9 })
    case 'webp': return image.webp({ quality: 86 })
    case 'avif': return image.avif({ quality: 65 })
  }
}

const sizeOf = async (name: string, file: string) => {
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    return { width, height }
  } catch {
    return refuse(`„${name}“ lässt sich nicht als Bild lesen. Vielleicht ist die Datei beschädigt.`)
  }
}

/**
 * A picture as it is stored: turned upright, no larger than anybody sees, in the colours of the web, and without
 * anything that the camera wrote beside it (place, time, owner, small pictures). Everything is decoded and written
 * anew, so that nothing hidden in the file comes through.
 * @throws a German sentence when it is too large to unpack or broken
 */
export const cleanImage = async (name: string, file: string, format: ImageFormat): Promise<Buffer> => {
  const { width, height } = await sizeOf(name, file)
  if (width * height > maxPixels) {
    refuse(`„${name}“ hat ${width} × ${height} Bildpunkte. Das ist zu groß; möglich sind ${maxPixels / 1_000_000} Millionen Bildpunkte.`)
  }
  const image = sharp(file, { limitInputPixels: maxPixels, failOn: 'truncated' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  try {
    return await encode(image, format).toBuffer()
  } catch {
    return refuse(`„${name}“ ist beschädigt oder unvollständig. Bitte laden Sie das Bild noch einmal hoch.`)
  }
}

import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files as people bring them, made on the spot. */

/** A photograph of a phone held upright: turned by its metadata, with the place where it was taken. */
export const photo = async (width: number, height: number): Promise<Buffer> => {
  const light = '<radialGradient id="a"><stop stop-color="#fda"/><stop offset="1" stop-color="#235"/></radialGradient>'
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${light}<rect width="100%" height="100%" fill="url(#a)"/></svg>`
  return sharp(Buffer.from(drawn))
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Copyright: 'Erika Musterfrau' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 32/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 56/1 0/1' },
    })
    .jpeg({ quality: 90 }).toBuffer()
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of a few bytes that says it is this large. */
export const bomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

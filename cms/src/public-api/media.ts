import { isRow, rowsOf } from './row'

/** In the order in which a browser should prefer them. */
const types = ['image/avif', 'image/webp']

/**
 * The address of a file with the moment of its last change: whoever keeps a file by its address may keep it for ever,
 * because a replaced file has another one.
 */
export const mediaAddress = (url: unknown, updatedAt: unknown): string => {
  const moment = new Date(updatedAt instanceof Date || typeof updatedAt === 'number' ? updatedAt : String(updatedAt)).getTime()
  return Number.isNaN(moment) ? String(url) : `${String(url)}?v=${moment.toString(36)}`
}

/** The smaller and lighter versions of an image that were made when it was uploaded. */
export const imageSources = (formats: unknown, updatedAt: unknown) =>
  rowsOf(isRow(formats) ? Object.values(formats) : [])
    .filter(({ mime, width, url }) => types.includes(String(mime)) && Number(width) > 0 && typeof url === 'string')
    // Strapi's own small picture for the dashboard, of a WebP or AVIF original, is made for another place.
    .filter(({ name }) => !String(name).startsWith('thumbnail_'))
    .map(({ mime, url, width }) => ({ type: String(mime), url: mediaAddress(url, updatedAt), width: Number(width) }))
    .sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || a.width - b.width)

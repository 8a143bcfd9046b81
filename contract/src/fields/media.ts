import { z } from 'zod'

/** The same image in another format and width. */
export const ImageSourceSchema = z.object({
  type: z.enum(['image/avif', 'image/webp']),
  url: z.string(),
  width: z.int().positive(),
}).meta({ id: 'ImageSource' })

/**
 * An image. `url` is relative to the CMS. `alt` is German (media are not localized). `sources` are smaller and lighter
 * versions, AVIF before WebP, the narrowest first; none for images that are older than this.
 */
export const ImageSchema = z.object({
  url: z.string(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  mime: z.string(),
  sources: z.array(ImageSourceSchema),
}).meta({ id: 'Image' })

/** A file to download. `size` in kilobytes, as Strapi counts. */
export const FileSchema = z.object({
  url: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().nonnegative(),
}).meta({ id: 'File' })

export type ImageSource = z.infer<typeof ImageSourceSchema>
export type Image = z.infer<typeof ImageSchema>
export type File = z.infer<typeof FileSchema>

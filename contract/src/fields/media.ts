import { z } from 'zod'

/** An image. `url` is relative to the CMS. `alt` is German (media are not localized). */
export const ImageSchema = z.object({
  url: z.string(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  mime: z.string(),
}).meta({ id: 'Image' })

/** A file to download. `size` in kilobytes, as Strapi counts. */
export const FileSchema = z.object({
  url: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().nonnegative(),
}).meta({ id: 'File' })

export type Image = z.infer<typeof ImageSchema>
export type File = z.infer<typeof FileSchema>

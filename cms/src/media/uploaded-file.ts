/** A file that came with a request and lies in a temporary folder: what Strapi's body parser hands over. */
export interface UploadedFile {
  filepath: string
  originalFilename?: string | null
  mimetype?: string | null
  /** Bytes. */
  size: number
  /** What Strapi found out about the type; it believes this first. */
  detectedMimeType?: string
}

/** How a file is called in a sentence. */
export const nameOf = ({ originalFilename }: Pick<UploadedFile, 'originalFilename'>) => originalFilename || 'Diese Datei'

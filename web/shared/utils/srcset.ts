import type { ImageSource } from '@buendnis/contract'

/** What one `<source>` says: a format, and its files with their widths. */
export interface SourceSet {
  type: ImageSource['type']
  srcset: string
}

/** The versions of a picture by format, in the order in which a browser should take them. */
export const sourceSets = (sources: readonly ImageSource[]): SourceSet[] =>
  [...new Set(sources.map(({ type }) => type))].map(type => ({
    type,
    srcset: sources.filter(source => source.type === type).map(({ url, width }) => `${url} ${width}w`).join(', '),
  }))

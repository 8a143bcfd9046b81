import type { Locale } from '../../locales/locales'
import type { Row } from '../../public-api/row'
import type { DataLicence } from '../licence'

/** In what words an export speaks. */
export interface ExportOptions {
  /** One, or for JSON Lines several. */
  readonly languages: readonly [Locale, ...Locale[]]
  /** Whether what has no translation comes in German. */
  readonly fallback: boolean
  readonly licence: DataLicence
  /** Is told of everything that is written, in the parts in which it is read. */
  readonly onRows?: (rows: readonly Row[]) => void
}

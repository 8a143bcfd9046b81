import type { Locale } from '../../locales/locales'

/** One piece of text as it came back from a translator, unchecked. */
export interface Returned {
  readonly key: string
  /** Nothing when the file names none of ours. */
  readonly locale: Locale | undefined
  /** Empty when nobody translated it. */
  readonly text: string
  /** Whether marks stood in it that no text of ours has. */
  readonly strange: boolean
}

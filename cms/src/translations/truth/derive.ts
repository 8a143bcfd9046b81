import { z } from 'zod'
import { hashOf } from './fields'

/** Where the words of one field come from. */
export const entrySchema = z.object({
  /** Hash of the German words that were translated. */
  source: z.string(),
  /** Hashes of German words that somebody said to mean the same, the latest last. */
  same: z.array(z.string()).optional(),
  /** Hash of the translation. */
  text: z.string(),
  made: z.enum(['person', 'machine']),
  by: z.number().nullable(),
  at: z.string().nullable(),
})
export type Entry = z.infer<typeof entrySchema>

export const entriesSchema = z.record(z.string(), entrySchema)
export type Entries = Readonly<Record<string, Entry>>

/**
 * - `empty`: there is nothing to translate.
 * - `removed`: the German words are gone, the translation still stands there; it is not shown.
 * - `missing`: nobody has translated it.
 * - `outdated`: the German words have changed since.
 * - `machine`: a machine made it, and no person has looked at it.
 * - `current`: made from these German words.
 */
export type FieldState = 'empty' | 'removed' | 'missing' | 'outdated' | 'machine' | 'current'

const accepts = ({ source, same = [] }: Entry, hash: string) => source === hash || same.includes(hash)

/** How one field stands. Without an entry its words are taken for made from the German ones beside it. */
export const fieldState = (german: unknown, words: unknown, entry: Entry | undefined): FieldState => {
  const [source, text] = [hashOf(german), hashOf(words)]
  if (source === '') return text === '' ? 'empty' : 'removed'
  if (text === '') return 'missing'
  if (entry && !accepts(entry, source)) return 'outdated'
  return entry?.made === 'machine' ? 'machine' : 'current'
}

/** The German words that a translation stands for: those made from, or the last that were said to mean the same. */
export const standsFor = ({ source, same = [] }: Entry): string => same.at(-1) ?? source

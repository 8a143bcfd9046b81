import * as components from './components'
import * as values from './values'
import { blocks, isEmptyBlocks } from './blocks'
import type { ReferenceType } from './references'

/**
 * The vocabulary in which a type says what it sends. A field that no type names cannot leave: answers are built from
 * these tables and from nothing else.
 */

/** A column of the type itself. */
export interface Column {
  readonly from: 'column'
  /** Words that differ by language. */
  readonly translated: boolean
  /** Whether German words in its place are named in `translation.untranslated`. */
  readonly named: boolean
  readonly isEmpty: (value: unknown) => boolean
  /** The attribute it is read from, where that has another name. */
  readonly attribute?: string
  readonly toAnswer: (value: unknown) => unknown
}

/** A nested part or a media file: read along with the document, the same in every language. */
export interface Nested {
  readonly from: 'nested'
  readonly populate: unknown
  /** Whether it is a picture or a file. */
  readonly isMedia?: boolean
  readonly toAnswer: (value: unknown) => unknown
}

/** Other documents, as references. */
export interface Relation {
  readonly from: 'relation'
  readonly many: boolean
  readonly to: ReferenceType
}

export type Field = Column | Nested | Relation
export type Fields = Readonly<Record<string, Field>>

const noWords = (value: unknown) => typeof value !== 'string' || value.trim() === ''

const column = (toAnswer: Column['toAnswer'], more: Partial<Column> = {}): Column =>
  ({ from: 'column', translated: false, named: false, isEmpty: noWords, toAnswer, ...more })

const translated = { translated: true, named: true }

const nested = (populate: unknown, toAnswer: Nested['toAnswer']): Nested => ({ from: 'nested', populate, toAnswer })

const mediaColumns = ['url', 'name', 'alternativeText', 'caption', 'width', 'height', 'mime', 'size', 'formats', 'updatedAt']

const media = (build: Parameters<typeof components.oneOf>[0]): Nested =>
  ({ ...nested({ select: mediaColumns }, components.oneOf(build)), isMedia: true })

/** Words that differ by language. */
export const words = () => column(values.text, translated)
/** Rich text that differs by language. */
export const richText = () => column(blocks, { ...translated, isEmpty: isEmptyBlocks })
/** Words that differ by language, one entry per line. */
export const wordLines = () => column(values.lines, translated)
/** Words that people search with: every language has its own, German ones in their place need no remark. */
export const searchWords = () => column(values.lines, { translated: true })

/** Text that is the same in every language. */
export const text = () => column(values.text)
/** The German words of a translated attribute, whatever language is asked for. */
export const germanOf = (attribute: string) => column(values.text, { attribute })
export const number = () => column(values.number)
export const boolean = () => column(values.boolean)
export const yes = () => column(values.yes)
export const day = () => column(values.day)
export const choices = () => column(values.choices)

export const phones = () => nested(true, components.listOf(components.phone))
export const places = () => nested(true, components.listOf(components.place))
export const schedules = () => nested(true, components.listOf(components.schedule))
export const demandSteps = () => nested(true, components.listByDay(components.demandStep))
export const contact = () => nested({ populate: { phones: true } }, components.oneOf(components.contact))
export const event = () => nested(true, components.oneOf(components.event))
export const administrations = () => nested(true, components.listOf(components.administration))
export const image = () => media(components.image)
export const file = () => media(components.file)

export const one = (to: ReferenceType): Relation => ({ from: 'relation', many: false, to })
export const many = (to: ReferenceType): Relation => ({ from: 'relation', many: true, to })

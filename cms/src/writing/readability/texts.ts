/** A text of an entry: the words of one field. */
export interface FieldText {
  readonly field: string
  readonly text: string
}

type Row = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words of the blocks editor: paragraphs, headings and points of a list a line each. */
export const textOfBlocks = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOfBlocks).join('')
  if (!isRecord(value)) return ''
  if (typeof value.text === 'string') return value.text
  const inside = textOfBlocks(value.children)
  return value.type === 'link' || value.type === 'list' ? inside : `${inside}\n`
}

interface Attribute { readonly type?: unknown, readonly pluginOptions?: unknown }

/** Search words are no sentences. */
const notRead = new Set(['synonyms', 'slug'])

const isTranslated = ({ pluginOptions }: Attribute) =>
  isRecord(pluginOptions) && isRecord(pluginOptions.i18n) && pluginOptions.i18n.localized === true

/** The texts of an entry that visitors read in its language, in the order of its type. */
export const textsOf = (attributes: Readonly<Record<string, Attribute>>, values: Row): FieldText[] =>
  Object.entries(attributes).flatMap(([field, attribute]): FieldText[] => {
    if (!isTranslated(attribute) || notRead.has(field)) return []
    const value = values[field]
    const text = attribute.type === 'blocks' ? textOfBlocks(value) : value
    const isText = ['string', 'text', 'blocks'].includes(String(attribute.type))
    return isText && typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : []
  })

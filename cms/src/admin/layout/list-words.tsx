import { Typography } from '@strapi/design-system'
import { enumerationWords } from '../words/enumerations'

interface Header {
  name: string
  attribute?: { type?: string }
  cellFormatter?: unknown
}
interface HookInput { displayedHeaders: Header[] }

/** In lists Strapi shows the stored word of a selection; this shows the German one. */
export const showWordsInLists = <Input extends HookInput>(input: Input): Input => ({
  ...input,
  displayedHeaders: input.displayedHeaders.map((header) => {
    if (header.attribute?.type !== 'enumeration') return header
    const cellFormatter = (row: Record<string, unknown>) => {
      const value = row[header.name]
      return <Typography>{typeof value === 'string' ? enumerationWords[value] ?? value : '–'}</Typography>
    }
    return { ...header, cellFormatter }
  }),
})

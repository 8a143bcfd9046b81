import { Typography } from '@strapi/design-system'
import { enumerationWords } from '../words/enumerations'
import { AgeCell } from './AgeCell'
import { LanguagesCell } from './LanguagesCell'

type Row = Record<string, unknown>

interface Header {
  name: string
  attribute?: { type?: string }
  cellFormatter?: unknown
}
interface HookInput { displayedHeaders: Header[] }

/** Days on which somebody looked whether all is still right. */
const checkDays = new Set(['checkedAt', 'confirmedAt'])

/** A right is not checked with an institution: what counts is the day of the law. */
const checkCell = (row: Row, name: string) => (row.kind === 'right'
  ? <AgeCell value={row.legalStateOn} none="kein Rechtsstand" />
  : <AgeCell value={row[name]} />)

type Formatter = (row: Row, header: unknown, list: { model: string }) => React.ReactNode

const formatterOf = ({ name, attribute }: Header): Formatter | undefined => {
  if (attribute?.type === 'enumeration') {
    return (row) => {
      const value = row[name]
      return <Typography>{typeof value === 'string' ? enumerationWords[value] ?? value : '–'}</Typography>
    }
  }
  if (checkDays.has(name)) return row => checkCell(row, name)
  // Strapi's own column names two languages and the number of others.
  if (name === 'locales') return (row, _header, { model }) => <LanguagesCell uid={model} row={row} />
  return undefined
}

/** In lists Strapi shows stored words, bare days and a few languages; this shows what an editor wants to know. */
export const showWordsInLists = <Input extends HookInput>(input: Input): Input => ({
  ...input,
  displayedHeaders: input.displayedHeaders.map((header) => {
    const cellFormatter = formatterOf(header)
    return cellFormatter ? { ...header, cellFormatter } : header
  }),
})

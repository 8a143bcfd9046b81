import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { languageName } from './words'

type Outcome = 'taken' | 'same' | 'left'

interface Line { title: string, field: string, locale: string | null, outcome: Outcome, reason: string | null }

/** What became, or would become, of the texts of a file. */
export interface Report {
  counts: Record<Outcome, number>
  /** Translations that became public. */
  published: number
  lines: Line[]
}

/** So many lines of a kind are shown; a file may have thousands. */
const mostLines = 200

/** "Ein Text", "3 Texte". */
export const texts = (count: number) => (count === 1 ? 'Ein Text' : `${count} Texte`)

const Lines = ({ title, lines }: { title: string, lines: Line[] }) => {
  if (lines.length === 0) return null
  const heads = ['Eintrag', 'Sprache', 'Feld', ...lines.some(({ reason }) => reason) ? ['Warum nicht'] : []]
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold" tag="h3">{`${title} (${lines.length})`}</Typography>
      <Box maxHeight="40rem" overflow="auto">
        <Table colCount={heads.length} rowCount={Math.min(lines.length, mostLines) + 1} aria-label={title}>
          <Thead>
            <Tr>{heads.map((head) => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}</Tr>
          </Thead>
          <Tbody>
            {lines.slice(0, mostLines).map(({ title: entry, field, locale, reason }, index) => (
              <Tr key={index}>
                <Td><Typography>{entry}</Typography></Td>
                <Td><Typography>{locale === null ? '–' : languageName(locale)}</Typography></Td>
                <Td><Typography>{field}</Typography></Td>
                {heads.length === 4 && <Td><Typography>{reason}</Typography></Td>}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
      {lines.length > mostLines && <Typography>{`… und ${lines.length - mostLines} weitere.`}</Typography>}
    </Flex>
  )
}

const ofKind = ({ lines }: Report, kind: Outcome) => lines.filter(({ outcome }) => outcome === kind)

/** What is not taken first, with the reason; then what is. @param isDone whether it has happened */
export const UploadReport = ({ report, isDone }: { report: Report, isDone: boolean }) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Lines title={isDone ? 'Nicht übernommen' : 'Wird nicht übernommen'} lines={ofKind(report, 'left')} />
    <Lines title={isDone ? 'Übernommen' : 'Wird übernommen'} lines={ofKind(report, 'taken')} />
    <Lines title="Steht schon so da" lines={ofKind(report, 'same')} />
  </Flex>
)

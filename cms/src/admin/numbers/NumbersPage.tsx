import {
  Alert, Box, Button, EmptyStateLayout, Field, Flex, Loader, Main, SingleSelect, SingleSelectOption, Table, Tbody, Td, Th,
  Thead, Tr, Typography,
} from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { reasonOf } from '../common/reason'
import { useAnswer } from '../common/use-answer'

type Cell = number | string

interface Line { label: string, language?: string, months: Cell[], year: Cell }
interface Group { title: string, note: string, lines: Line[] }
interface YearReport { year: number, years: number[], groups: Group[] }

const months = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.']

const numberWords = new Intl.NumberFormat('de-DE')

const shown = (cell: Cell) => (typeof cell === 'number' ? numberWords.format(cell) : cell)

const GroupTable = ({ group }: { group: Group }) => {
  const hasLanguages = group.lines.some(({ language }) => language !== undefined)
  const heads = [hasLanguages ? 'Thema' : 'Was', ...(hasLanguages ? ['Sprache'] : []), ...months, 'Jahr']
  return (
    <Table colCount={heads.length} rowCount={group.lines.length + 1} aria-label={group.title}>
      <Thead>
        <Tr>{heads.map(head => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {group.lines.map(({ label, language, months: cells, year }) => (
          <Tr key={`${label} ${language ?? ''}`}>
            <Td><Typography fontWeight="semiBold">{label}</Typography></Td>
            {hasLanguages ? <Td><Typography>{language}</Typography></Td> : null}
            {cells.map((cell, index) => <Td key={months[index]}><Typography>{shown(cell)}</Typography></Td>)}
            <Td><Typography fontWeight="bold">{shown(year)}</Typography></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  )
}

/** Gives the browser a file to keep. */
const offer = (name: string, text: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

/** "Zahlen": what the yearly report needs, per month, and as a table for Excel. */
export const NumbersPage = () => {
  const [year, setYear] = useState(new Date().getFullYear())
  const [problem, setProblem] = useState<string>()
  const { get } = useFetchClient()
  const { value, failed } = useAnswer<YearReport>(`/numbers/${year}`)
  const download = async () => {
    try {
      const { data } = await get<{ data: { name: string, csv: string } }>(`/buendnis/numbers/${year}/table`)
      offer(data.data.name, data.data.csv)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  return (
    <Main>
      <Page.Title>Zahlen</Page.Title>
      <Layouts.Header
        title="Zahlen"
        subtitle="Für den Jahresbericht. Nur Summen: Über einzelne Besucherinnen und Besucher wird nichts gespeichert."
        primaryAction={<Button startIcon={<Download />} onClick={() => void download()}>Tabelle für Excel</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {problem === undefined
            ? null
            : <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={() => setProblem(undefined)}>{problem}</Alert>}
          <Field.Root maxWidth="200px">
            <Field.Label>Jahr</Field.Label>
            <SingleSelect value={String(year)} onChange={chosen => setYear(Number(chosen))}>
              {(value?.years ?? [year]).map(known => (
                <SingleSelectOption key={known} value={String(known)}>{known}</SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {failed ? <Typography role="alert">Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Typography> : null}
          {!value && !failed ? <Loader>Wird geladen …</Loader> : null}
          {value?.groups.length === 0 ? <EmptyStateLayout content="Für dieses Jahr gibt es noch keine Zahlen." /> : null}
          {value?.groups.map(group => (
            <section key={group.title} aria-label={group.title}>
              <Typography tag="h2" variant="beta">{group.title}</Typography>
              <Box paddingTop={1} paddingBottom={3}>
                <Typography tag="p" variant="pi" textColor="neutral600">{group.note}</Typography>
              </Box>
              <GroupTable group={group} />
            </section>
          ))}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

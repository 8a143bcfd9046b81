import {
  Box, Button, EmptyStateLayout, Field, Flex, Loader, Main, SingleSelect, SingleSelectOption, Table, Tbody, Td, TextInput, Th,
  Thead, Tr, Typography,
} from '@strapi/design-system'
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Pager } from '../common/Pager'
import { useAnswer } from '../common/use-answer'

interface Answer {
  total: number
  pageSize: number
  groups: Record<string, string>
  lines: { id: number, when: string, sentence: string }[]
}

/** "Protokoll": who signed in, and what happened to accounts, roles and entries. */
export const AuditPage = () => {
  const { get } = useFetchClient()
  const [filter, setFilter] = useState({ group: 'all', from: '', to: '' })
  const [page, setPage] = useState(1)
  const change = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part })
    setPage(1)
  }
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '' && value !== 'all'))
  const { value, failed } = useAnswer<Answer>(`/audit?${query.toString()}&page=${page}`)

  const download = async () => {
    const { data } = await get<{ data: { csv: string } }>(`/buendnis/audit-csv?${query.toString()}`)
    // The mark in front tells spreadsheets that umlauts follow.
    const address = URL.createObjectURL(new Blob([`\uFEFF${data.data.csv}`], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'protokoll.csv'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Main>
      <Page.Title>Protokoll</Page.Title>
      <Layouts.Header
        title="Protokoll"
        subtitle="Anmeldungen, Konten, Rollen und Löschungen der letzten zwölf Monate."
        primaryAction={<Button variant="secondary" onClick={() => void download()}>Als CSV herunterladen</Button>}
      />
      <Layouts.Content>
        {failed && <EmptyStateLayout content="Das Protokoll sieht nur die Koordination." />}
        {!value && !failed && <Loader>Wird geladen …</Loader>}
        {value && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={4} wrap="wrap" alignItems="flex-end">
              <Box minWidth="260px">
                <SingleSelect aria-label="Was?" value={filter.group} onChange={group => change({ group: String(group) })}>
                  <SingleSelectOption value="all">Alles</SingleSelectOption>
                  {Object.entries(value.groups).map(([key, words]) => (
                    <SingleSelectOption key={key} value={key}>{words}</SingleSelectOption>
                  ))}
                </SingleSelect>
              </Box>
              {([['from', 'Von'], ['to', 'Bis']] as const).map(([name, label]) => (
                <Field.Root key={name} name={name}>
                  <Field.Label>{label}</Field.Label>
                  <TextInput type="date" value={filter[name]} onChange={event => change({ [name]: event.target.value })} />
                </Field.Root>
              ))}
            </Flex>
            {value.lines.length === 0 && <EmptyStateLayout content="In dieser Zeit ist nichts geschehen." />}
            {value.lines.length > 0 && (
              <Table colCount={2} rowCount={value.lines.length + 1}>
                <Thead>
                  <Tr>
                    <Th><Typography variant="sigma">Wann</Typography></Th>
                    <Th><Typography variant="sigma">Was</Typography></Th>
                  </Tr>
                </Thead>
                <Tbody>
                  {value.lines.map(({ id, when, sentence }) => (
                    <Tr key={id}>
                      <Td><Typography>{when}</Typography></Td>
                      <Td><Typography>{sentence}</Typography></Td>
                    </Tr>
                  ))}
                </Tbody>
              </Table>
            )}
            <Pager total={value.total} pageSize={value.pageSize} page={page} open={setPage} />
          </Flex>
        )}
      </Layouts.Content>
    </Main>
  )
}

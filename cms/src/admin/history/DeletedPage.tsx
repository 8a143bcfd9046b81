import { Button, EmptyStateLayout, Loader, Main, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Pager } from '../common/Pager'
import { reasonOf } from '../common/reason'
import { useAnswer } from '../common/use-answer'

interface Deleted { id: number, type: string, title: string, when: string, who: string }

interface Answer { total: number, pageSize: number, entries: Deleted[] }

/** "Gelöscht": what was deleted, and the way back. */
export const DeletedPage = () => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [page, setPage] = useState(1)
  const [again, setAgain] = useState(0)
  const { value, failed } = useAnswer<Answer>(`/deleted?page=${page}`, again)

  const restore = async (id: number) => {
    try {
      const { data } = await post<{ data: { message: string, missing: string[] } }>(`/buendnis/deleted/${id}/restore`)
      const { message, missing } = data.data
      toggleNotification({ type: missing.length > 0 ? 'warning' : 'success', message: [message, ...missing].join(' '), timeout: 12_000 })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setAgain(again + 1)
  }
  return (
    <Main>
      <Page.Title>Gelöscht</Page.Title>
      <Layouts.Header title="Gelöscht" subtitle="Gelöschte Einträge. Sie kommen als Entwurf zurück, mit allen Sprachen." />
      <Layouts.Content>
        {failed && <EmptyStateLayout content="Diese Liste sieht nur die Koordination." />}
        {!value && !failed && <Loader>Wird geladen …</Loader>}
        {value?.entries.length === 0 && <EmptyStateLayout content="Nichts gelöscht." />}
        {value && value.entries.length > 0 && (
          <Table colCount={5} rowCount={value.entries.length + 1}>
            <Thead>
              <Tr>
                {['Eintrag', 'Art', 'Gelöscht', 'Von', 'Aktion'].map(head => (
                  <Th key={head}><Typography variant="sigma">{head}</Typography></Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {value.entries.map(({ id, title, type, when, who }) => (
                <Tr key={id}>
                  {[title, type, when, who].map((cell, index) => <Td key={index}><Typography>{cell}</Typography></Td>)}
                  <Td>
                    <Button size="S" variant="secondary" aria-label={`${title} wiederherstellen`} onClick={() => void restore(id)}>
                      Wiederherstellen
                    </Button>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
        {value && <Pager total={value.total} pageSize={value.pageSize} page={page} open={setPage} />}
      </Layouts.Content>
    </Main>
  )
}

import {
  Alert, Box, Button, EmptyStateLayout, Flex, Loader, Main, SingleSelect, SingleSelectOption, Table, Tbody, Td, Th, Thead,
  Tr, Typography,
} from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { at } from '../common/moment'
import { Pager } from '../common/Pager'
import { reasonOf } from '../common/reason'

interface Mail {
  id: number
  kind: string
  recipient: string
  subject: string
  state: string
  tries: number
  createdAt: string | null
  sentAt: string | null
  nextAt: string | null
  lastError: string | null
  canRetry: boolean
}

interface Answer {
  configured: boolean
  from: string
  counts: Record<string, number>
  pageSize: number
  mails: Mail[]
}

const stateWords: Record<string, string> = {
  'waiting': 'wartet',
  'sent': 'verschickt',
  'given-up': 'aufgegeben',
  'made-up': 'Beispiel-Adresse, wird nie verschickt',
}

const StateCell = ({ mail }: { mail: Mail }) => (
  <>
    <Typography>
      {stateWords[mail.state] ?? mail.state}
      {mail.state === 'sent' ? ` am ${at(mail.sentAt)}` : ''}
    </Typography>
    {mail.state === 'waiting' && mail.lastError !== null && (
      <Box>
        <Typography variant="pi" textColor="neutral600">
          {`Nächster Versuch: ${at(mail.nextAt)}. Zuletzt: ${mail.lastError}`}
        </Typography>
      </Box>
    )}
    {mail.state === 'given-up' && (
      <Box><Typography variant="pi" textColor="neutral600">{mail.lastError}</Typography></Box>
    )}
  </>
)

/** "Post": what was sent, what waits, and what could not be delivered. */
export const MailPage = () => {
  const { get, post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [answer, setAnswer] = useState<Answer>()
  const [problem, setProblem] = useState<string>()
  const [state, setState] = useState('all')
  const [page, setPage] = useState(1)
  const [busy, setBusy] = useState(false)
  const [isWarned, setWarned] = useState(false)

  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: Answer }>('/buendnis/mail', {
        params: { page, ...(state === 'all' ? {} : { state }) },
      })
      setAnswer(data.data)
      setProblem(undefined)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }, [get, page, state])

  useEffect(() => {
    void load()
  }, [load])

  const act = async (address: string) => {
    setBusy(true)
    try {
      const { data } = await post<{ data: { message: string } }>(address)
      toggleNotification({ type: 'success', message: data.data.message })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setBusy(false)
    await load()
  }

  const total = answer ? (state === 'all' ? Object.values(answer.counts).reduce((sum, count) => sum + count, 0) : answer.counts[state] ?? 0) : 0

  return (
    <Main>
      <Page.Title>Post</Page.Title>
      <Layouts.Header
        title="Post"
        subtitle="Nachrichten, die das System verschickt. Die Texte werden 30 Tage nach dem Versand gelöscht."
        primaryAction={<Button disabled={busy} loading={busy} onClick={() => void act('/buendnis/mail/test')}>Probe an mich schicken</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {answer && !answer.configured && !isWarned && (
            <Alert
              variant="warning"
              title="Es ist kein Mailserver eingerichtet."
              closeLabel="Schließen"
              onClose={() => setWarned(true)}
            >
              Nichts geht verloren: Die Nachrichten warten hier. Wer die Website betreibt, trägt den Mailserver als SMTP_HOST ein.
            </Alert>
          )}
          {problem !== undefined && (
            <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={() => setProblem(undefined)}>{problem}</Alert>
          )}
          {!answer && problem === undefined && <Loader>Wird geladen …</Loader>}
          {answer && (
            <>
              <Box maxWidth="320px">
                <SingleSelect
                  aria-label="Welche Nachrichten?"
                  value={state}
                  onChange={(value) => {
                    setState(String(value))
                    setPage(1)
                  }}
                >
                  <SingleSelectOption value="all">Alle Nachrichten</SingleSelectOption>
                  {Object.entries(stateWords).map(([key, words]) => (
                    <SingleSelectOption key={key} value={key}>{`${words} (${answer.counts[key] ?? 0})`}</SingleSelectOption>
                  ))}
                </SingleSelect>
              </Box>
              {answer.mails.length === 0 && <EmptyStateLayout content="Hier ist keine Nachricht." />}
              {answer.mails.length > 0 && (
                <Table colCount={5} rowCount={answer.mails.length + 1}>
                  <Thead>
                    <Tr>
                      {['Angelegt', 'An', 'Betreff', 'Stand', 'Aktion'].map(head => (
                        <Th key={head}><Typography variant="sigma">{head}</Typography></Th>
                      ))}
                    </Tr>
                  </Thead>
                  <Tbody>
                    {answer.mails.map(mail => (
                      <Tr key={mail.id}>
                        <Td><Typography>{at(mail.createdAt)}</Typography></Td>
                        <Td><Typography>{mail.recipient}</Typography></Td>
                        <Td><Typography>{mail.subject}</Typography></Td>
                        <Td><StateCell mail={mail} /></Td>
                        <Td>
                          {mail.canRetry && (
                            <Button size="S" variant="secondary" disabled={busy} onClick={() => void act(`/buendnis/mail/${mail.id}/retry`)}>
                              Noch einmal
                            </Button>
                          )}
                        </Td>
                      </Tr>
                    ))}
                  </Tbody>
                </Table>
              )}
              <Pager total={total} pageSize={answer.pageSize} page={page} open={setPage} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

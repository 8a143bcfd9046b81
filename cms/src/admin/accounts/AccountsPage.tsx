import { Alert, Box, Button, Flex, Loader, Main, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { AccountForm, type AccountInput } from './AccountForm'
import { AccountsTable } from './AccountsTable'
import { reasonOf } from '../common/reason'
import type { AccountRow, AccountsAnswer } from './accounts'

/** "Konten": whom coordination invites, and for which institution they write. */
export const AccountsPage = () => {
  const { get, post, put } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [answer, setAnswer] = useState<AccountsAnswer>()
  const [problem, setProblem] = useState<string>()
  const [edited, setEdited] = useState<AccountRow | 'new'>()
  const [linked, setLinked] = useState<AccountRow>()
  const [busy, setBusy] = useState(false)

  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: AccountsAnswer }>('/buendnis/accounts')
      setAnswer(data.data)
      setProblem(undefined)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }, [get])

  useEffect(() => {
    void load()
  }, [load])

  /** Runs one change and shows the list anew; what was typed stays when it is refused. */
  const act = async (change: () => Promise<{ data: { data: AccountRow } }>, done: string) => {
    setBusy(true)
    try {
      const { data } = await change()
      setLinked(data.data.link === null ? undefined : data.data)
      setEdited(undefined)
      toggleNotification({ type: 'success', message: done })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setBusy(false)
    await load()
  }

  const submit = (input: AccountInput) => {
    if (edited === undefined) return
    if (edited === 'new') {
      void act(() => post('/buendnis/accounts', input), 'Das Konto ist angelegt.')
      return
    }
    const { role, institutions } = input
    void act(() => put(`/buendnis/accounts/${edited.id}`, { role, institutions }), 'Gespeichert.')
  }

  const showLink = (account: AccountRow) => {
    if (account.link !== null) setLinked(account)
    else void act(() => post(`/buendnis/accounts/${account.id}/link`), 'Das alte Passwort gilt nicht mehr.')
  }

  return (
    <Main>
      <Page.Title>Konten</Page.Title>
      <Layouts.Header
        title="Konten"
        subtitle="Wer für Institutionen schreibt, übersetzt oder mitliest."
        primaryAction={<Button onClick={() => setEdited('new')}>Einladen</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {problem !== undefined && (
            <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={() => setProblem(undefined)}>
              {problem}
            </Alert>
          )}
          {linked !== undefined && linked.link !== null && (
            <Alert
              variant="success"
              title={`Link für ${linked.name || linked.email}`}
              closeLabel="Schließen"
              onClose={() => setLinked(undefined)}
            >
              <Typography>
                Geben Sie ihn nur dieser Person weiter. Damit legt sie ihr Passwort selbst fest; danach gilt er nicht mehr.
              </Typography>
              <Box paddingTop={2}><Typography tag="code">{linked.link}</Typography></Box>
            </Alert>
          )}
          {!answer && problem === undefined && <Loader>Wird geladen …</Loader>}
          {answer && edited !== undefined && (
            <AccountForm
              key={edited === 'new' ? 'new' : edited.id}
              {...(edited === 'new' ? {} : { account: edited })}
              institutions={answer.institutions}
              busy={busy}
              onSubmit={submit}
              onCancel={() => setEdited(undefined)}
            />
          )}
          {answer && (
            <AccountsTable
              accounts={answer.accounts}
              institutions={answer.institutions}
              busy={busy}
              onEdit={setEdited}
              onLink={showLink}
              onLock={account => void act(() => post(`/buendnis/accounts/${account.id}/lock`), 'Das Konto ist gesperrt.')}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

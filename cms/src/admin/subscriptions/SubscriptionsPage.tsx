import { Alert, Box, Button, EmptyStateLayout, Flex, Loader, Main, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { reasonOf } from '../common/reason'
import type { Subscriber, SubscriberInput, SubscriptionsAnswer } from './answers'
import { SubscriptionForm } from './SubscriptionForm'
import { SubscriptionsTable } from './SubscriptionsTable'
import { UndeliveredTable } from './UndeliveredTable'

interface Done { message?: string, secret?: string }

/** "Abonnements": which services outside are told when something public has changed. */
export const SubscriptionsPage = () => {
  const { get, post, put, del } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [answer, setAnswer] = useState<SubscriptionsAnswer>()
  const [problem, setProblem] = useState<string>()
  const [edited, setEdited] = useState<Subscriber | 'new'>()
  const [secret, setSecret] = useState<string>()
  const [busy, setBusy] = useState(false)

  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: SubscriptionsAnswer }>('/buendnis/webhooks')
      setAnswer(data.data)
      setProblem(undefined)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }, [get])

  useEffect(() => {
    void load()
  }, [load])

  /** Runs one action and shows the list anew; what was typed stays when it is refused. */
  const act = async (action: () => Promise<{ data: { data?: Done | null } }>, done: string, closes = true) => {
    setBusy(true)
    try {
      const { data } = await action()
      if (data.data?.secret !== undefined) setSecret(data.data.secret)
      if (closes) setEdited(undefined)
      toggleNotification({ type: 'success', message: data.data?.message ?? done })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setBusy(false)
    await load()
  }

  const submit = (input: SubscriberInput) => {
    if (edited === undefined) return
    void act(
      () => (edited === 'new' ? post('/buendnis/webhooks', input) : put(`/buendnis/webhooks/${edited.id}`, input)),
      edited === 'new' ? 'Das Abonnement ist angelegt.' : 'Gespeichert.',
    )
  }

  return (
    <Main>
      <Page.Title>Abonnements</Page.Title>
      <Layouts.Header
        title="Abonnements"
        subtitle="Andere Websites und Apps erfahren von selbst, wenn sich bei uns etwas Öffentliches geändert hat."
        primaryAction={<Button onClick={() => setEdited('new')}>Abonnement anlegen</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {problem !== undefined && (
            <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={() => setProblem(undefined)}>{problem}</Alert>
          )}
          {secret !== undefined && (
            <Alert variant="success" title="Der Schlüssel" closeLabel="Schließen" onClose={() => setSecret(undefined)}>
              <Typography>
                Geben Sie ihn der anderen Seite auf einem sicheren Weg, nicht per E-Mail. Damit erkennt sie, dass eine Nachricht
                wirklich von uns ist. Er wird nur jetzt gezeigt. Ein alter Schlüssel gilt noch einen Tag.
              </Typography>
              <Box paddingTop={2}><Typography tag="code" style={{ overflowWrap: 'anywhere' }}>{secret}</Typography></Box>
            </Alert>
          )}
          {!answer && problem === undefined && <Loader>Wird geladen …</Loader>}
          {answer && edited !== undefined && (
            <SubscriptionForm
              key={edited === 'new' ? 'new' : edited.id}
              {...(edited === 'new' ? {} : { subscriber: edited })}
              busy={busy}
              onSubmit={submit}
              onCancel={() => setEdited(undefined)}
              onRenew={() => edited !== 'new' && void act(() => post(`/buendnis/webhooks/${edited.id}/secret`), 'Der Schlüssel ist erneuert.')}
              onRemove={() => edited !== 'new' && void act(() => del(`/buendnis/webhooks/${edited.id}`), 'Das Abonnement ist gelöscht.')}
            />
          )}
          {answer?.subscribers.length === 0 && edited === undefined && (
            <EmptyStateLayout
              content="Noch niemand hat etwas abonniert. Fragt zum Beispiel das Stadtportal danach, legen Sie hier ein Abonnement an: Sie brauchen nur die Adresse."
              action={<Button variant="secondary" onClick={() => setEdited('new')}>Abonnement anlegen</Button>}
            />
          )}
          {answer && answer.subscribers.length > 0 && (
            <SubscriptionsTable
              subscribers={answer.subscribers}
              busy={busy}
              onEdit={setEdited}
              onTest={({ id }) => void act(() => post(`/buendnis/webhooks/${id}/test`), 'Die Probe ist angekommen.', false)}
            />
          )}
          {answer && answer.undelivered.length > 0 && (
            <UndeliveredTable
              messages={answer.undelivered}
              subscribers={answer.subscribers}
              busy={busy}
              onAgain={({ id }) => void act(() => post(`/buendnis/webhook-messages/${id}/again`), 'Angekommen.', false)}
              onDiscard={({ id }) => void act(() => del(`/buendnis/webhook-messages/${id}`), 'Die Nachricht ist verworfen.', false)}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

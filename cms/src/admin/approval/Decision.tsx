import { Alert, Box, Button, Field, Flex, Loader, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Comparison } from '../comparison/Comparison'
import { useAnswer } from '../common/use-answer'
import type { LocaleDifference, Request, RequestAnswer } from './answers'
import { announceDecision, useDecisions } from './decisions'
import { at } from '../common/moment'
import { reasonOf } from '../common/reason'
import { languageName } from './words'

interface ActionsProps { request: Request, hash: string }

const Actions = ({ request, hash }: ActionsProps) => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [isReturning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const decide = async (action: 'accept' | 'return', body: object, message: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await post(`/buendnis/approval/requests/${request.id}/${action}`, body)
      toggleNotification({ type: 'success', message })
    } catch (error) {
      setProblem(reasonOf(error))
    }
    setBusy(false)
    announceDecision()
  }
  const accept = () => decide('accept', { hash }, `„${request.title}“ ist veröffentlicht.`)
  const sendBack = () => {
    if (reason.trim() === '') return setProblem('Bitte schreiben Sie einen Satz dazu, warum es zurückgeht.')
    return decide('return', { reason }, `„${request.title}“ ist wieder bei der Institution.`)
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {problem === undefined
        ? null
        : <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={() => setProblem(undefined)}>{problem}</Alert>}
      {isReturning
        ? (
            <Field.Root name={`reason-${request.id}`} required hint="Das liest die Institution neben ihrem Eintrag.">
              <Field.Label>Was fehlt noch?</Field.Label>
              <Textarea value={reason} maxLength={1000} onChange={event => setReason(event.target.value)} />
              <Field.Hint />
            </Field.Root>
          )
        : null}
      <Flex gap={2}>
        {isReturning
          ? (
              <>
                <Button loading={busy} disabled={busy} onClick={() => void sendBack()}>Zurückgeben</Button>
                <Button variant="tertiary" onClick={() => setReturning(false)}>Abbrechen</Button>
              </>
            )
          : (
              <>
                <Button loading={busy} disabled={busy} onClick={() => void accept()}>Annehmen und veröffentlichen</Button>
                <Button variant="secondary" disabled={busy} onClick={() => setReturning(true)}>Zurückgeben …</Button>
              </>
            )}
      </Flex>
    </Flex>
  )
}

const OneLanguage = ({ difference, isNamed }: { difference: LocaleDifference, isNamed: boolean }) => (
  <section aria-label={languageName(difference.locale)}>
    {isNamed ? <Box paddingBottom={2}><Typography tag="h4" variant="delta">{languageName(difference.locale)}</Typography></Box> : null}
    <Comparison
      differences={difference.differences}
      beforeTitle={difference.isNew ? 'Noch nicht auf der Website' : 'Jetzt auf der Website'}
      afterTitle="Neu"
    />
  </section>
)

/** What was handed in, against what is published, with the two ways to decide. */
export const Decision = ({ id, decides }: { id: number, decides: boolean }) => {
  const { value, failed } = useAnswer<RequestAnswer>(`/approval/requests/${id}`, useDecisions())
  if (failed) return <Typography>Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Typography>
  if (!value) return <Loader small>Wird geladen …</Loader>
  const { request, changedSince, differences, hash } = value
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {request.note ? <Typography tag="p">{`Dazu schreibt die Institution: „${request.note}“`}</Typography> : null}
      {changedSince
        ? (
            <Box background="warning100" borderColor="warning600" hasRadius padding={3} role="status">
              <Typography>{`Der Entwurf wurde nach dem ${at(request.handedInAt)} noch geändert. Sie sehen den neuesten Stand.`}</Typography>
            </Box>
          )
        : null}
      {differences.map(difference => (
        <OneLanguage key={difference.locale} difference={difference} isNamed={differences.length > 1 || difference.locale !== 'de'} />
      ))}
      {decides ? <Actions request={request} hash={hash} /> : null}
    </Flex>
  )
}

import { Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState, type ReactNode } from 'react'
import { NavLink } from 'react-router-dom'
import type { EntryAnswer, Request } from './answers'
import { announceDecision } from './decisions'
import { at } from '../common/moment'
import { reasonOf } from '../common/reason'

const Sentence = ({ children }: { children: ReactNode }) => <Typography tag="p">{children}</Typography>

const Soft = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">{children}</Typography>
)

const Withdraw = ({ id }: { id: number }) => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    setBusy(true)
    try {
      await post(`/buendnis/approval/requests/${id}/withdraw`)
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error) })
    }
    setBusy(false)
    announceDecision()
  }
  return <Button variant="tertiary" fullWidth loading={busy} onClick={() => void withdraw()}>Zurückziehen</Button>
}

const Waiting = ({ entry, request }: { entry: EntryAnswer, request: Request }) => (
  <>
    <Sentence>{`Wartet seit ${at(request.handedInAt)} auf die Koordination.`}</Sentence>
    {request.note ? <Soft>{`Dazu: „${request.note}“`}</Soft> : null}
    {entry.changedSince ? <Sentence>Danach wurde noch etwas geändert.</Sentence> : null}
    {entry.handsIn
      ? <Withdraw id={request.id} />
      : <Link tag={NavLink} to={`/buendnis/freigaben?request=${request.id}`}>Ansehen und entscheiden</Link>}
  </>
)

const Returned = ({ request }: { request: Request }) => (
  <Box background="warning100" borderColor="warning600" hasRadius padding={3} role="status">
    <Typography tag="p" fontWeight="bold">{`Zurückgegeben am ${at(request.decidedAt)}`}</Typography>
    <Box paddingTop={1}><Sentence>{request.reason}</Sentence></Box>
    <Box paddingTop={2}><Soft>Ändern Sie bitte, was hier steht, und geben Sie den Eintrag noch einmal zur Freigabe.</Soft></Box>
  </Box>
)

/** Where an entry stands, in a sentence or two. */
export const ApprovalState = ({ entry }: { entry: EntryAnswer }) => {
  const { request, hasChanges } = entry
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {request?.state === 'open' ? <Waiting entry={entry} request={request} /> : null}
      {request?.state === 'returned' ? <Returned request={request} /> : null}
      {request?.state === 'accepted' ? <Sentence>{`Freigegeben am ${at(request.decidedAt)}.`}</Sentence> : null}
      {request?.state !== 'open' && hasChanges
        ? <Soft>Ihre Änderungen sind noch nicht auf der Website. Erst speichern, dann „Zur Freigabe geben“.</Soft>
        : null}
      {request?.state !== 'open' && !hasChanges ? <Soft>Alles, was hier gespeichert ist, steht auf der Website.</Soft> : null}
    </Flex>
  )
}

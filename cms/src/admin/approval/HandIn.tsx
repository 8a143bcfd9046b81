import { Alert, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { announceDecision } from './decisions'
import { reasonOf } from '../common/reason'

/** The dialog of somebody who hands in: a note for coordination, and what is still missing. */
export const HandIn = ({ path, onClose }: { path: string, onClose: () => void }) => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const handIn = async () => {
    setBusy(true)
    try {
      await post(path, note.trim() === '' ? {} : { note })
      announceDecision()
      toggleNotification({ type: 'success', message: 'Danke! Die Koordination sieht sich Ihre Änderung an.' })
      onClose()
    } catch (error) {
      setProblem(reasonOf(error))
      setBusy(false)
    }
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">
            Die Koordination sieht Ihre Änderungen und veröffentlicht sie, oder sie schreibt Ihnen, was noch fehlt. Bis dahin
            bleibt auf der Website alles, wie es ist.
          </Typography>
          {problem === undefined
            ? null
            : <Alert variant="danger" title="Das geht noch nicht." closeLabel="Schließen" onClose={() => setProblem(undefined)}>{problem}</Alert>}
          <Field.Root name="note" hint="Freiwillig, zum Beispiel: „Neue Sprechzeiten ab Januar.“">
            <Field.Label>Ein Satz dazu</Field.Label>
            <Textarea value={note} maxLength={1000} onChange={event => setNote(event.target.value)} />
            <Field.Hint />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>Abbrechen</Button>
        <Button loading={busy} disabled={busy} onClick={() => void handIn()}>Zur Freigabe geben</Button>
      </Modal.Footer>
    </>
  )
}

import { Button, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Comparison, type Difference } from '../comparison/Comparison'
import { reasonOf } from '../common/reason'
import { useAnswer } from '../common/use-answer'
import type { ShownRevision } from './history-panel'

interface Restored { message: string, missing: string[] }

interface DialogProps { entry: string, locale: string, revision: ShownRevision, close: () => void }

/** One version beside the draft of now or the version before it, and a way back to it. */
export const RevisionDialog = ({ entry, locale, revision, close }: DialogProps) => {
  const { post } = useFetchClient()
  const [against, setAgainst] = useState('now')
  const [busy, setBusy] = useState(false)
  const [restored, setRestored] = useState<Restored>()
  const path = `/history/${entry}/${revision.id}`
  const { value, failed } = useAnswer<{ differences: Difference[] }>(`${path}?locale=${locale}&against=${against}`)

  const restore = async () => {
    setBusy(true)
    try {
      const { data } = await post<{ data: Restored }>(`/buendnis${path}/restore?locale=${locale}`)
      setRestored(data.data)
    } catch (error) {
      setRestored({ message: reasonOf(error), missing: [] })
    }
    setBusy(false)
  }
  // The form still shows what stood there before.
  const leave = () => (restored ? window.location.reload() : close())

  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content>
        <Modal.Header closeLabel="Schließen"><Modal.Title>{`Fassung: ${revision.when}, ${revision.who}`}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {restored && (
              <div role="status">
                <Typography fontWeight="bold" tag="p">{restored.message}</Typography>
                {restored.missing.length > 0 && (
                  <ul>{restored.missing.map(line => <li key={line}><Typography>{line}</Typography></li>)}</ul>
                )}
              </div>
            )}
            {!restored && (
              <>
                <SingleSelect aria-label="Womit vergleichen?" value={against} onChange={choice => setAgainst(String(choice))}>
                  <SingleSelectOption value="now">Diese Fassung und der Entwurf von jetzt</SingleSelectOption>
                  <SingleSelectOption value="previous">Diese Fassung und die davor</SingleSelectOption>
                </SingleSelect>
                {failed && <Typography>Der Vergleich konnte gerade nicht geladen werden.</Typography>}
                {value && (
                  <Comparison
                    differences={value.differences}
                    beforeTitle={against === 'now' ? 'Diese Fassung' : 'Fassung davor'}
                    afterTitle={against === 'now' ? 'Entwurf von jetzt' : 'Diese Fassung'}
                  />
                )}
              </>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={leave}>Schließen</Button>
          {!restored && <Button loading={busy} onClick={() => void restore()}>Diese Fassung wiederherstellen</Button>}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

import { Box, Button, Field, Flex, Modal, Radio, TextInput, Typography } from '@strapi/design-system'
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState, type ChangeEvent } from 'react'
import { useNavigate } from 'react-router-dom'
import { MergePreview } from './MergePreview'
import { useAnswer } from '../common/use-answer'

interface Target { documentId: string, title: string }

interface MergeDialogProps { uid: string, source: string, title: string, onClose: () => void }

interface TargetsProps { path: string, chosen: Target | undefined, onChoose: (target: Target) => void }

const Targets = ({ path, chosen, onChoose }: TargetsProps) => {
  const { value: targets = [], failed } = useAnswer<Target[]>(path)
  if (failed) return <Typography tag="p">Die Einträge konnten nicht geladen werden.</Typography>
  if (targets.length === 0) return <Typography tag="p" textColor="neutral600">Kein Eintrag heißt so.</Typography>
  const choose = (documentId: string) => {
    const target = targets.find(one => one.documentId === documentId)
    if (target) onChoose(target)
  }
  return (
    <Box maxHeight="16rem" overflow="auto" padding={1}>
      <Radio.Group aria-label="In welchem Eintrag soll alles zusammenlaufen?" value={chosen?.documentId ?? ''} onValueChange={choose}>
        {targets.map(({ documentId, title }) => <Radio.Item key={documentId} value={documentId}>{title}</Radio.Item>)}
      </Radio.Group>
    </Box>
  )
}

/** Choose the other entry, see what will happen, decide. */
export const MergeDialog = ({ uid, source, title, onClose }: MergeDialogProps) => {
  const [query, setQuery] = useState('')
  const [target, setTarget] = useState<Target>()
  const [isSure, setSure] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const { _unstableFormatAPIError: sentenceOf } = useAPIErrorHandler()
  const navigate = useNavigate()
  const readQuery = (event: ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)
  const base = `/merge/${uid}/${source}`

  const merge = async ({ documentId, title: name }: Target) => {
    setWorking(true)
    try {
      await post(`/buendnis${base}/into/${documentId}`)
      toggleNotification({ type: 'success', message: `„${title}“ ist in „${name}“ aufgegangen.` })
      onClose()
      navigate(`/content-manager/collection-types/${uid}/${documentId}`, { replace: true })
    } catch (error) {
      const message = error instanceof Error ? sentenceOf(error) : 'Das hat nicht geklappt.'
      toggleNotification({ type: 'danger', message })
      setWorking(false)
    }
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">
            {`Alles, was auf „${title}“ verweist, verweist danach auf den anderen Eintrag. „${title}“ wird gelöscht.`}
          </Typography>
          {isSure && target
            ? <MergePreview path={`${base}/into/${target.documentId}`} from={title} into={target.title} />
            : (
                <>
                  <Field.Root>
                    <Field.Label>Zusammenführen mit</Field.Label>
                    <TextInput value={query} placeholder="Name" onChange={readQuery} />
                  </Field.Root>
                  <Targets path={`${base}/targets?q=${encodeURIComponent(query)}`} chosen={target} onChoose={setTarget} />
                </>
              )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={isSure ? () => setSure(false) : onClose}>{isSure ? 'Zurück' : 'Abbrechen'}</Button>
        {isSure && target
          ? <Button variant="danger" loading={isWorking} onClick={() => void merge(target)}>Jetzt zusammenführen</Button>
          : <Button disabled={!target} onClick={() => setSure(true)}>Weiter: Was passiert dann?</Button>}
      </Modal.Footer>
    </>
  )
}

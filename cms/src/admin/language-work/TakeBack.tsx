import { Alert, Box, Button, Checkbox, Flex, Loader, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { reasonOf } from '../common/reason'
import { packFile } from './pack-file'
import { texts, UploadReport, type Report } from './UploadReport'

/** Letters of a packed file that the server takes in one call; it has room for a whole language. */
const mostLetters = 900_000

const translationsOf = (count: number) => (count === 1 ? 'eine Übersetzung' : `${count} Übersetzungen`)

const planned = ({ counts: { taken, same, left } }: Report) => {
  if (taken + same + left === 0) return 'In der Datei steht kein Text.'
  if (taken === 0 && left === 0) return 'Alles steht schon so da. Es gibt nichts zu übernehmen.'
  if (taken === 0) return 'Nichts davon kann übernommen werden.'
  return `${texts(taken)} ${taken === 1 ? 'kann' : 'können'} übernommen werden.`
}

const happened = ({ counts, published }: Report, isPublished: boolean) =>
  `${texts(counts.taken)} ${counts.taken === 1 ? 'ist' : 'sind'} übernommen`
  + (isPublished ? `, ${translationsOf(published)} veröffentlicht.` : '. Sie stehen in den Entwürfen.')

type Stage =
  | { at: 'start' }
  | { at: 'reading', name: string }
  | { at: 'refused', name: string, reason: string }
  | { at: 'tried', name: string, packed: string, report: Report, reason?: string }
  | { at: 'done', name: string, report: Report, isPublished: boolean }

/** Texts that come back: first a trial that says what will happen, then all of it at once. */
export const TakeBack = ({ done }: { done: () => void }) => {
  const { post } = useFetchClient()
  const input = useRef<HTMLInputElement>(null)
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  const [publishes, setPublishes] = useState(false)
  const [busy, setBusy] = useState(false)

  const send = async (packed: string, isTrial: boolean) =>
    (await post<{ data: Report }>('/buendnis/translations/file', { packed, isTrial, publishes: publishes && !isTrial })).data.data
  const tryFile = async (file: File | undefined) => {
    if (!file) return
    const { name } = file
    setStage({ at: 'reading', name })
    try {
      const packed = await packFile(file)
      setStage(packed.length > mostLetters
        ? { at: 'refused', name, reason: 'Die Datei ist zu groß. Laden Sie bitte eine Sprache oder eine Art nach der anderen hoch.' }
        : { at: 'tried', name, packed, report: await send(packed, true) })
    } catch (error) {
      setStage({ at: 'refused', name, reason: reasonOf(error) })
    }
  }
  const apply = async (tried: Extract<Stage, { at: 'tried' }>) => {
    setBusy(true)
    try {
      setStage({ at: 'done', name: tried.name, report: await send(tried.packed, false), isPublished: publishes })
      done()
    } catch (error) {
      setStage({ ...tried, reason: reasonOf(error) })
    }
    setBusy(false)
  }
  const close = () => setStage({ at: 'start' })

  return (
    <Box tag="section" padding={6} background="neutral0" hasRadius shadow="tableShadow" aria-labelledby="take-back">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2" id="take-back">Übersetzte Texte hochladen</Typography>
        <Typography textColor="neutral600">
          XLIFF oder Tabelle (CSV), wie Sie sie heruntergeladen haben. Zuerst sehen Sie, was übernommen wird und was nicht.
          Geändert wird dabei noch nichts.
        </Typography>
        <Flex>
          <Button variant="secondary" disabled={busy || stage.at === 'reading'} onClick={() => input.current?.click()}>
            Datei auswählen
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlf,.xliff,.xml,.csv,.txt"
            aria-label="Datei mit übersetzten Texten"
            onChange={({ currentTarget }) => {
              void tryFile(currentTarget.files?.[0])
              // The same file, mended, is a new choice.
              currentTarget.value = ''
            }}
          />
        </Flex>
        {stage.at === 'reading' && (
          <Flex gap={3} role="status">
            <Loader small>Wird gelesen …</Loader>
            <Typography>{`„${stage.name}“ wird gelesen und geprüft …`}</Typography>
          </Flex>
        )}
        {stage.at === 'refused' && (
          <Alert variant="danger" title={`„${stage.name}“ geht so nicht.`} closeLabel="Schließen" onClose={close}>
            {`${stage.reason} Geändert wurde nichts.`}
          </Alert>
        )}
        {stage.at === 'done' && (
          <Alert variant="success" title={`„${stage.name}“ ist eingelesen.`} closeLabel="Schließen" onClose={close}>
            {happened(stage.report, stage.isPublished)}
          </Alert>
        )}
        {stage.at === 'tried' && (
          <>
            <Typography fontWeight="bold" tag="p" role="status">{`„${stage.name}“: ${planned(stage.report)}`}</Typography>
            {stage.reason !== undefined && (
              <Alert variant="danger" title="Das ging nicht." closeLabel="Schließen" onClose={() => setStage({ ...stage, reason: undefined })}>
                {stage.reason}
              </Alert>
            )}
            {stage.report.counts.taken > 0 && (
              <>
                <Checkbox checked={publishes} onCheckedChange={() => setPublishes(!publishes)}>
                  Gleich veröffentlichen (sonst stehen die Texte im Entwurf)
                </Checkbox>
                <Flex>
                  <Button loading={busy} onClick={() => void apply(stage)}>{`${stage.report.counts.taken === 1 ? 'Einen Text' : `${stage.report.counts.taken} Texte`} übernehmen`}</Button>
                </Flex>
              </>
            )}
          </>
        )}
        {(stage.at === 'tried' || stage.at === 'done') && <UploadReport report={stage.report} isDone={stage.at === 'done'} />}
      </Flex>
    </Box>
  )
}

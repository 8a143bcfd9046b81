import { Alert, Box, Button, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { packFile } from './pack-file'
import { useSend } from './use-send'
import { languageName } from './words'

interface Report {
  counts: { taken: number, same: number, left: number }
  published: number
  lines: { title: string, field: string, locale: string | null, outcome: 'taken' | 'same' | 'left', reason: string | null }[]
}

/** So many lines are shown; a file may have thousands. */
const mostLines = 200

const summary = ({ counts }: Report) =>
  `${counts.taken} Texte werden übernommen, ${counts.same} stehen schon so da, ${counts.left} nicht.`

const Left = ({ lines }: { lines: Report['lines'] }) => (
  <Table colCount={3} rowCount={lines.length + 1}>
    <Thead>
      <Tr>
        {['Eintrag', 'Feld', 'Warum nicht'].map((head) => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}
      </Tr>
    </Thead>
    <Tbody>
      {lines.slice(0, mostLines).map(({ title, field, locale, reason }, index) => (
        <Tr key={index}>
          <Td><Typography>{locale === null ? title : `${title} (${languageName(locale)})`}</Typography></Td>
          <Td><Typography>{field}</Typography></Td>
          <Td><Typography>{reason ?? ''}</Typography></Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)

/** Texts that come back: first a trial that says what will happen, then all of it at once. */
export const TakeBack = ({ done }: { done: () => void }) => {
  const { busy, send } = useSend()
  const [packed, setPacked] = useState<string>()
  const [report, setReport] = useState<Report>()
  const [publishes, setPublishes] = useState(false)
  const [result, setResult] = useState<string>()

  const call = async (file: string, isTrial: boolean, isPublished: boolean) =>
    send<Report>('post', '/translations/file', { packed: file, isTrial, publishes: isPublished })
  const tryFile = async (file: File | undefined) => {
    setReport(undefined)
    setResult(undefined)
    if (!file) return
    const content = await packFile(file)
    setPacked(content)
    setReport(await call(content, true, publishes))
  }
  const apply = async () => {
    if (packed === undefined) return
    const answer = await call(packed, false, publishes)
    if (!answer) return
    setReport(undefined)
    setResult(`${answer.counts.taken} Texte sind übernommen${publishes ? `, ${answer.published} Übersetzungen veröffentlicht` : ' und stehen in den Entwürfen'}.`)
    done()
  }
  const left = report?.lines.filter(({ outcome }) => outcome === 'left') ?? []
  return (
    <Box tag="section" padding={6} background="neutral0" hasRadius shadow="tableShadow" aria-labelledby="take-back">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2" id="take-back">Übersetzte Texte hochladen</Typography>
        <Typography textColor="neutral600">Zuerst sehen Sie, was übernommen wird und was nicht. Geändert wird dabei noch nichts.</Typography>
        <input
          type="file"
          accept=".xlf,.xliff,.xml,.csv,.txt"
          aria-label="Datei mit übersetzten Texten"
          onChange={({ currentTarget }) => void tryFile(currentTarget.files?.[0])}
        />
        {result !== undefined && (
          <Alert variant="success" title="Fertig." closeLabel="Schließen" onClose={() => setResult(undefined)}>{result}</Alert>
        )}
        {report && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="bold" tag="p" role="status">{summary(report)}</Typography>
            {left.length > 0 && <Left lines={left} />}
            {left.length > mostLines && <Typography>{`… und ${left.length - mostLines} weitere.`}</Typography>}
            <Checkbox checked={publishes} onCheckedChange={() => setPublishes(!publishes)}>
              Gleich veröffentlichen (sonst stehen die Texte im Entwurf)
            </Checkbox>
            <Flex>
              <Button loading={busy} disabled={report.counts.taken === 0} onClick={() => void apply()}>Übernehmen</Button>
            </Flex>
          </Flex>
        )}
      </Flex>
    </Box>
  )
}

import { Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { isContentUid } from '../../content-types/uids'
import { useAnswer, type Answered } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'
import { labelOf } from './use-entry'

interface Answer {
  urls: string[]
  checkedAt: string | null
  enabled: boolean
  links: { url: string, field: string, locale: string, state: string, advice: string }[]
}

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

const summary = ({ urls, links, checkedAt }: Answer): string => {
  if (urls.length === 0) return 'In der veröffentlichten Fassung stehen keine Links nach außen.'
  if (checkedAt === null) return 'Noch nicht geprüft. Das geschieht jede Nacht von selbst.'
  const when = new Date(checkedAt).toLocaleDateString('de-DE')
  return links.length === 0 ? `Alle Links führen zum Ziel. Geprüft am ${when}.` : `Geprüft am ${when}.`
}

const Links = ({ uid, path, answered: { value, failed } }: { uid: string, path: string, answered: Answered<Answer> }) => {
  const { post } = useFetchClient()
  const [checked, setChecked] = useState<Answer>()
  const [isChecking, setChecking] = useState(false)
  const [problem, setProblem] = useState('')
  const shown = checked ?? value

  const check = () => {
    setChecking(true)
    setProblem('')
    post<{ data: Answer }>(`/buendnis${path}`)
      .then(({ data }) => setChecked(data.data))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : 'Das hat nicht geklappt.'))
      .finally(() => setChecking(false))
  }

  if (failed) return <Soft>Das konnte gerade nicht geladen werden.</Soft>
  if (!shown) return <Soft>Wird geladen …</Soft>
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Box role="status"><Soft>{problem || summary(shown)}</Soft></Box>
      {shown.links.length > 0
        ? (
            <Box tag="ul">
              {shown.links.map(({ url, field, locale, advice }) => (
                <Box tag="li" key={`${locale}${field}${url}`} paddingBottom={3}>
                  <Typography variant="pi" fontWeight="bold" tag="p">
                    {locale === 'de' ? labelOf(uid, field) : `${labelOf(uid, field)} (${locale})`}
                  </Typography>
                  <Box style={{ overflowWrap: 'anywhere' }}><Link href={url} isExternal>{url}</Link></Box>
                  <Typography variant="pi" tag="p" style={{ overflowWrap: 'anywhere' }}>{advice}</Typography>
                </Box>
              ))}
            </Box>
          )
        : null}
      {shown.enabled && shown.urls.length > 0
        ? <Button variant="tertiary" loading={isChecking} onClick={check}>Jetzt prüfen</Button>
        : null}
    </Flex>
  )
}

/** Whether the links of an entry still lead somewhere. */
export const linksPanel: FoldedPanel = ({ model, documentId, document }) => {
  const asks = isContentUid(model) && documentId !== undefined && documentId !== 'create'
  const path = `/links/${model}/${documentId}`
  const answered = useAnswer<Answer>(asks ? path : undefined, document?.updatedAt)
  if (!asks) return null
  const isOpen = answered.value?.links.some(({ state }) => state !== 'unsure') ?? false
  return { title: 'Links', isOpen, content: <Links key={path} uid={model} path={path} answered={answered} /> }
}

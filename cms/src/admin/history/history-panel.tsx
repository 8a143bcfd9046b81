import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { Pager } from '../common/Pager'
import { useAnswer } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'
import { RevisionDialog } from './RevisionDialog'

export interface ShownRevision { id: number, when: string, who: string, what: string }

interface History { total: number, pageSize: number, revisions: ShownRevision[] }

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

const Revisions = ({ entry, locale, again }: { entry: string, locale: string, again: unknown }) => {
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<ShownRevision>()
  const { value, failed } = useAnswer<History>(`/history/${entry}?locale=${locale}&page=${page}`, again)
  if (failed) return <Soft>Der Verlauf konnte gerade nicht geladen werden.</Soft>
  if (!value) return <Soft>Wird geladen …</Soft>
  if (value.total === 0) return <Soft>Noch keine Änderung. Ab der ersten steht hier, wer wann was geändert hat.</Soft>
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Box tag="ol" maxHeight="24rem" overflow="auto">
        {value.revisions.map(revision => (
          <Box tag="li" key={revision.id} paddingBottom={3}>
            <Typography variant="pi" tag="p">{`${revision.when} – ${revision.who}`}</Typography>
            <Typography variant="omega" fontWeight="bold" tag="p">{revision.what}</Typography>
            <Button
              size="S"
              variant="tertiary"
              aria-label={`Vergleichen: ${revision.when}, ${revision.what}`}
              onClick={() => setOpen(revision)}
            >
              Vergleichen
            </Button>
          </Box>
        ))}
      </Box>
      <Pager small total={value.total} pageSize={value.pageSize} page={page} open={setPage} />
      {open && <RevisionDialog entry={entry} locale={locale} revision={open} close={() => setOpen(undefined)} />}
    </Flex>
  )
}

/** Who changed what and when, beside the form of an entry. */
export const historyPanel: FoldedPanel = ({ model, documentId, document }) => {
  if (!model.startsWith('api::') || !documentId || model === 'api::suggestion.suggestion' || model === 'api::page-vote.page-vote') {
    return null
  }
  const locale = typeof document?.locale === 'string' ? document.locale : 'de'
  return {
    title: 'Verlauf',
    content: <Revisions key={locale} entry={`${model}/${documentId}`} locale={locale} again={document?.updatedAt} />,
  }
}

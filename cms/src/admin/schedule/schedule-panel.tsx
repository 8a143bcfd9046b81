import { Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'

interface ScheduleAnswer { sentences: string[], hasProblem: boolean }

const Schedule = ({ path, again }: { path: string, again: unknown }) => {
  const { value, failed } = useAnswer<ScheduleAnswer>(path, again)
  const sentences = failed ? ['Das konnte gerade nicht geladen werden.'] : value?.sentences ?? []
  const shown = value && sentences.length === 0 ? ['Nichts geschieht von selbst.'] : sentences
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status">
      {shown.map(sentence => (
        <Typography key={sentence} variant="pi" tag="p" textColor={value?.hasProblem ? 'danger600' : 'neutral800'}>
          {sentence}
        </Typography>
      ))}
    </Flex>
  )
}

/** What will happen to an entry by itself, beside its form; only where something can be planned. */
export const schedulePanel: FoldedPanel = ({ model, documentId, document, collectionType }) => {
  if (!model.startsWith('api::') || !documentId || collectionType === 'single-types') return null
  if (!document || !('publishAt' in document)) return null
  return {
    title: 'Geplant',
    isOpen: Boolean(document.publishAt) || Boolean(document.unpublishAt),
    content: <Schedule path={`/schedule/${model}/${documentId}`} again={document.updatedAt} />,
  }
}

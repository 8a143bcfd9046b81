import { Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'
import { UsageList } from './UsageList'
import type { Usage } from './usages'

interface UsageAnswer { usages: Usage[], isSitePage: boolean }

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

const fixed = 'Feste Verweise der Website führen hierher. Die Seite lässt sich ändern, aber nicht löschen.'
const unused = 'Nirgends. Dieser Eintrag lässt sich löschen, ohne dass anderswo etwas fehlt.'

const offline = (shown: number) =>
  (shown === 1
    ? 'Nehmen Sie diesen Eintrag offline, fehlt er an einer Stelle der Website.'
    : `Nehmen Sie diesen Eintrag offline, fehlt er an ${shown} Stellen der Website.`)

const Usages = ({ path, again }: { path: string, again: unknown }) => {
  const { value, failed } = useAnswer<UsageAnswer>(path, again)
  if (failed) return <Soft>Das konnte gerade nicht geladen werden.</Soft>
  if (!value) return <Soft>Wird gesucht …</Soft>
  const { usages, isSitePage } = value
  const shown = usages.filter(({ isPublic }) => isPublic).length
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {isSitePage ? <Soft>{fixed}</Soft> : null}
      {usages.length === 0 && !isSitePage ? <Soft>{unused}</Soft> : null}
      {usages.length > 0 ? <UsageList usages={usages} /> : null}
      {shown > 0 ? <Soft>{offline(shown)}</Soft> : null}
      {usages.length > 0 ? <Soft>Löschen geht erst, wenn ihn nichts mehr verwendet.</Soft> : null}
    </Flex>
  )
}

/** Where an entry is used, beside its form. */
export const usagePanel: FoldedPanel = ({ model, documentId, document, collectionType }) => {
  if (!model.startsWith('api::') || !documentId || collectionType === 'single-types') return null
  return {
    title: 'Wird verwendet in',
    content: <Usages path={`/usage/${model}/${documentId}`} again={document?.updatedAt} />,
  }
}

import { Box, Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'
import type { FoldedPanel } from '../panels/more-panel'

interface AddressesAnswer { old: string[], takesOver: boolean }

const takenOver = 'Diese Adresse hatte früher ein anderer Eintrag. Sobald dieser hier erscheint, führen alte Verweise dorthin hierher.'

const Addresses = ({ path, again }: { path: string, again: unknown }) => {
  const { value } = useAnswer<AddressesAnswer>(path, again)
  if (!value) return <Typography variant="pi" textColor="neutral600">Wird gesucht …</Typography>
  const { old, takesOver } = value
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {takesOver ? <Typography variant="pi" tag="p" textColor="warning600">{takenOver}</Typography> : null}
      <Typography variant="pi" tag="p" textColor="neutral600">
        {old.length > 0 ? 'Auch diese alten Adressen führen hierher:' : 'Keine. Wird die Adresse geändert, führt die alte weiter hierher.'}
      </Typography>
      {old.length > 0
        ? <Box tag="ul">{old.map(slug => <Typography key={slug} tag="li" variant="pi">{slug}</Typography>)}</Box>
        : null}
    </Flex>
  )
}

/** Addresses that lead to an entry besides its own one. */
export const addressesPanel: FoldedPanel = ({ model, documentId, document, collectionType }) => {
  if (!model.startsWith('api::') || !documentId || collectionType === 'single-types') return null
  if (!document || !('slug' in document)) return null
  return {
    title: 'Alte Adressen',
    content: <Addresses path={`/addresses/${model}/${documentId}`} again={document.updatedAt} />,
  }
}

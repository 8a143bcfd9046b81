import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { addressesPanel } from '../addresses/addresses-panel'
import { historyPanel } from '../history/history-panel'
import { NewerChangeDialog } from '../newer-change/NewerChangeDialog'
import { instagramPanel } from '../share-pictures/instagram-panel'
import { schedulePanel } from '../schedule/schedule-panel'
import { usagePanel } from '../usage/usage-panel'
import { linksPanel } from '../writing/links-panel'
import { Fold } from './Fold'

/** A part of the panel "Mehr zum Eintrag". */
export interface Folded {
  title: string
  content: ReactNode
  /** It has something to say that should not be overlooked. */
  isOpen?: boolean
}

export type FoldedPanel = (props: Parameters<PanelComponent>[0]) => Folded | null

/** What is needed now and then. Each asks in the same order in every rendering. */
const parts: readonly FoldedPanel[] = [
  schedulePanel, instagramPanel, linksPanel, usagePanel, addressesPanel, historyPanel,
]

/** What is rarely needed beside the form, closed; and the question when two people save at once. */
export const morePanel: PanelComponent = (props) => {
  // The one entry of a single type has no number in its address.
  const documentId = props.documentId ?? props.document?.documentId
  const shown = parts.map(part => part({ ...props, documentId })).filter(part => part !== null)
  if (shown.length === 0) return null
  return {
    title: 'Mehr zum Eintrag',
    content: (
      <Box width="100%">
        {shown.map(({ title, content, isOpen = false }) => (
          <Fold key={`${documentId} ${title}`} title={title} isOpen={isOpen}>{content}</Fold>
        ))}
        <NewerChangeDialog />
      </Box>
    ),
  }
}

import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { ApprovalState } from './ApprovalState'
import { useEntry } from './use-entry'

/** "Freigabe": where the entry stands on its way to the website, beside its form. */
export const approvalPanel: PanelComponent = ({ model, documentId, document }) => {
  const { value } = useEntry({ model, documentId, document })
  if (!value) return null
  const isOpen = value.request?.state === 'open'
  // Coordination publishes by itself: it only hears of what waits.
  if (!isOpen && (!value.handsIn || value.mode === 'direct')) return null
  return { title: 'Freigabe', content: <ApprovalState entry={value} /> }
}

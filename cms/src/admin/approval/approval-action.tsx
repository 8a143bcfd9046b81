import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin'
import { useForm } from '@strapi/strapi/admin'
import { HandIn } from './HandIn'
import { useEntry } from './use-entry'

/** "Zur Freigabe geben": in the place of the button to publish, for accounts whose changes wait. */
export const approvalAction: DocumentActionComponent = ({ model, documentId, document, activeTab }) => {
  const isModified = useForm('Freigabe', ({ modified }) => modified)
  const { value } = useEntry({ model, documentId, document })
  if (!value?.handsIn || value.mode === 'direct' || documentId === undefined) return null
  const waits = value.request?.state === 'open'
  return {
    label: waits && !value.changedSince ? 'Wartet auf Freigabe' : 'Zur Freigabe geben',
    disabled: isModified || !value.hasChanges || activeTab === 'published' || (waits && !value.changedSince),
    variant: 'default',
    position: 'panel',
    dialog: {
      type: 'modal',
      title: 'Zur Freigabe geben',
      content: ({ onClose }) => <HandIn path={`/buendnis/approval/entries/${model}/${documentId}`} onClose={onClose} />,
    },
  }
}
approvalAction.position = 'panel'

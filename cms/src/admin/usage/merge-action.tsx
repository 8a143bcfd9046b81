import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin'
import { useAuth } from '@strapi/strapi/admin'
import { MergeDialog } from './MergeDialog'

/** The types of which duplicates arise; the server knows the same ones. */
const mergeable = ['api::topic.topic', 'api::institution.institution', 'api::offer.offer']

const mayMerge = ['strapi-super-admin', 'coordination']

/** „Zusammenführen mit …“: everything that points at this entry points at another one, and this one is gone. */
export const MergeAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const roles = useAuth('MergeAction', ({ user }) => user?.roles)
  const isAllowed = roles?.some(({ code }) => mayMerge.includes(code)) ?? false
  if (!isAllowed || !documentId || !mergeable.includes(model)) return null
  const title = document?.name ?? document?.title
  return {
    label: 'Zusammenführen mit …',
    position: ['header'],
    dialog: {
      type: 'modal',
      title: 'Zusammenführen',
      content: ({ onClose }: { onClose: () => void }) => (
        <MergeDialog uid={model} source={documentId} title={typeof title === 'string' ? title : 'dieser Eintrag'} onClose={onClose} />
      ),
    },
  }
}

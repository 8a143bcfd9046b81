import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'

interface FileState { id: number, name: string, problem: string | null }

/** The types with a field for pictures or files. */
const withFiles = ['api::institution.institution', 'api::news-item.news-item', 'api::position-paper.position-paper']

const none = 'Noch keine. Nach dem Speichern steht hier, was fehlt.'

const Files = ({ path, again }: { path: string, again: unknown }) => {
  const { value = [] } = useAnswer<FileState[]>(path, again)
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {value.length === 0 ? <Typography variant="pi" textColor="neutral600" tag="p">{none}</Typography> : null}
      {value.map(({ id, name, problem }) => (
        <div key={id}>
          <Typography tag="p" fontWeight="bold">{name}</Typography>
          <Typography tag="p" variant="pi" textColor={problem ? 'danger600' : 'success600'}>{problem ?? 'Alles da.'}</Typography>
        </div>
      ))}
    </Flex>
  )
}

/** What the pictures and PDFs of an entry lack, beside its form. */
export const mediaPanel: PanelComponent = ({ model, documentId, document }) => {
  if (!documentId || !withFiles.includes(model)) return null
  return {
    title: 'Bilder und Dateien',
    content: <Files path={`/media/${model}/${documentId}`} again={document?.updatedAt} />,
  }
}

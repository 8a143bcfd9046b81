import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'

interface FileState { id: number, name: string, problem: string | null }

/** The types with a field for pictures or files. */
const withFiles = ['api::institution.institution', 'api::news-item.news-item', 'api::position-paper.position-paper']

const Files = ({ files }: { files: readonly FileState[] }) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%">
    {files.map(({ id, name, problem }) => (
      <div key={id}>
        <Typography tag="p" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
        <Typography tag="p" variant="pi" textColor={problem ? 'danger600' : 'success600'}>{problem ?? 'Alles da.'}</Typography>
      </div>
    ))}
  </Flex>
)

/** What the pictures and PDFs of an entry lack, beside its form. */
export const mediaPanel: PanelComponent = ({ model, documentId, document }) => {
  const asks = documentId !== undefined && documentId !== 'create' && withFiles.includes(model)
  const { value = [] } = useAnswer<FileState[]>(asks ? `/media/${model}/${documentId}` : undefined, document?.updatedAt)
  return asks && value.length > 0 ? { title: 'Bilder und Dateien', content: <Files files={value} /> } : null
}

import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { Comparison, type Difference } from '../comparison/Comparison'

interface ChangesProps { language: string, differences: Difference[], close: () => void }

/** What has changed in German since a language was translated: old beside new. */
export const Changes = ({ language, differences, close }: ChangesProps) => (
  <Modal.Root open onOpenChange={close}>
    <Modal.Content>
      <Modal.Header closeLabel="Schließen">
        <Modal.Title>{`Auf Deutsch geändert seit der Übersetzung: ${language}`}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Comparison differences={differences} beforeTitle="Deutsch, wie es übersetzt wurde" afterTitle="Deutsch jetzt" />
          <Typography variant="pi" textColor="neutral600">
            Wurde nur ein Komma oder ein Tippfehler geändert? Dann genügt „Sinn ist gleich geblieben“.
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer><Button variant="tertiary" onClick={close}>Schließen</Button></Modal.Footer>
    </Modal.Content>
  </Modal.Root>
)

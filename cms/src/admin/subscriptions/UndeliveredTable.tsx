import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { at } from '../common/moment'
import type { Subscriber, Undelivered } from './answers'

interface Props {
  messages: readonly Undelivered[]
  subscribers: readonly Subscriber[]
  busy: boolean
  onAgain: (message: Undelivered) => void
  onDiscard: (message: Undelivered) => void
}

const heads = ['Vom', 'An', 'Was war', 'Aktionen']

/** What nobody took after all tries. */
export const UndeliveredTable = ({ messages, subscribers, busy, onAgain, onDiscard }: Props) => (
  <section aria-labelledby="undelivered">
    <Typography tag="h2" variant="beta" id="undelivered">Nicht angekommen</Typography>
    <Box paddingTop={1} paddingBottom={3}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        Diese Nachrichten gehen nicht mehr von selbst hinaus. Nach 90 Tagen verschwinden sie.
      </Typography>
    </Box>
    <Table colCount={heads.length} rowCount={messages.length + 1} aria-labelledby="undelivered">
      <Thead>
        <Tr>{heads.map(head => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>
        {messages.map(message => (
          <Tr key={message.id}>
            <Td><Typography>{at(message.createdAt)}</Typography></Td>
            <Td><Typography>{subscribers.find(({ id }) => id === message.subscriber)?.name ?? 'gelöschtes Abonnement'}</Typography></Td>
            <Td>
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography>{message.lastError}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {`${message.tries === 1 ? 'Ein Versuch' : `${message.tries} Versuche`}, zuletzt ${at(message.lastTriedAt)}`}
                </Typography>
              </Flex>
            </Td>
            <Td>
              <Flex gap={2} wrap="wrap">
                <Button size="S" variant="secondary" disabled={busy} onClick={() => onAgain(message)}>Noch einmal schicken</Button>
                <Button size="S" variant="tertiary" disabled={busy} onClick={() => onDiscard(message)}>Verwerfen</Button>
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  </section>
)

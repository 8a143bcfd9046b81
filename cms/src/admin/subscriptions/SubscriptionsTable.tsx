import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { at } from '../common/moment'
import type { Subscriber } from './answers'

interface Props {
  subscribers: readonly Subscriber[]
  busy: boolean
  onEdit: (subscriber: Subscriber) => void
  onTest: (subscriber: Subscriber) => void
}

const heads = ['Name', 'Stand', 'Aktionen']

/** How it stands, in a word and in a sentence. */
const stateOf = (subscriber: Subscriber): readonly [word: string, sentence: string] => {
  const { active, pausedBecause, failingSince, deliveredAt, lastError, nextAt } = subscriber
  if (pausedBecause !== null) {
    return ['angehalten', `${pausedBecause} Bitte fragen Sie dort nach. Danach schalten Sie es unter „Ändern“ wieder ein.`]
  }
  if (!active) return ['Pause', 'Was sich ändert, wird danach auf einmal mitgeteilt.']
  if (failingSince !== null) {
    const next = nextAt === null ? '' : ` Nächster Versuch: ${at(nextAt)}.`
    return [`gestört seit ${at(failingSince)}`, `${lastError ?? ''}${next}`]
  }
  return deliveredAt === null ? ['bereit', 'Es war noch nichts mitzuteilen.'] : ['läuft', `Zuletzt angenommen: ${at(deliveredAt)}.`]
}

const StateCell = ({ subscriber }: { subscriber: Subscriber }) => {
  const [word, sentence] = stateOf(subscriber)
  const isBad = subscriber.failingSince !== null || subscriber.pausedBecause !== null
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="semiBold" textColor={isBad ? 'danger600' : 'neutral800'}>{word}</Typography>
      <Typography variant="pi" textColor="neutral600">{sentence}</Typography>
    </Flex>
  )
}

/** Everybody who is told of changes. */
export const SubscriptionsTable = ({ subscribers, busy, onEdit, onTest }: Props) => (
  <Table colCount={heads.length} rowCount={subscribers.length + 1} aria-label="Abonnements">
    <Thead>
      <Tr>{heads.map(head => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}</Tr>
    </Thead>
    <Tbody>
      {subscribers.map(subscriber => (
        <Tr key={subscriber.id}>
          <Td>
            <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={3} paddingBottom={3}>
              <Typography fontWeight="semiBold">{subscriber.name}</Typography>
              <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{subscriber.url}</Typography>
              {subscriber.purpose !== '' && <Typography variant="pi" textColor="neutral600">{subscriber.purpose}</Typography>}
            </Flex>
          </Td>
          <Td><StateCell subscriber={subscriber} /></Td>
          <Td>
            <Flex gap={2} wrap="wrap">
              <Button size="S" variant="secondary" disabled={busy} onClick={() => onEdit(subscriber)}>Ändern</Button>
              <Button size="S" variant="tertiary" disabled={busy} onClick={() => onTest(subscriber)}>Probe schicken</Button>
            </Flex>
          </Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)

import { Box, Button, Field, Flex, Textarea, TextInput, Toggle, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { Subscriber, SubscriberInput } from './answers'

interface Props {
  /** The one to change; a new one is added without it. */
  subscriber?: Subscriber
  busy: boolean
  onSubmit: (input: SubscriberInput) => void
  onCancel: () => void
  onRenew: () => void
  onRemove: () => void
}

/** Who is told, where, and what for. */
export const SubscriptionForm = ({ subscriber, busy, onSubmit, onCancel, onRenew, onRemove }: Props) => {
  const [input, setInput] = useState<SubscriberInput>({
    name: subscriber?.name ?? '', url: subscriber?.url ?? 'https://', purpose: subscriber?.purpose ?? '', active: subscriber?.active ?? true,
  })
  const [isSure, setSure] = useState(false)
  const change = (part: Partial<SubscriberInput>) => setInput({ ...input, ...part })
  return (
    <Box
      tag="form"
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault()
        onSubmit(input)
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4} maxWidth="40rem">
        <Typography variant="beta" tag="h2">{subscriber ? `${subscriber.name} ändern` : 'Neues Abonnement'}</Typography>
        <Field.Root required hint="Zum Beispiel: Stadtportal Göttingen.">
          <Field.Label>Name</Field.Label>
          <TextInput value={input.name} required maxLength={100} onChange={event => change({ name: event.target.value })} />
          <Field.Hint />
        </Field.Root>
        <Field.Root required hint="Sie bekommen sie von der anderen Seite. Sie beginnt mit https://.">
          <Field.Label>Adresse</Field.Label>
          <TextInput type="url" value={input.url} required maxLength={1000} onChange={event => change({ url: event.target.value })} />
          <Field.Hint />
        </Field.Root>
        <Field.Root hint="Wer fragt bei Störungen nach wem? Name, Telefon oder E-Mail genügen. Das sieht nur die Koordination.">
          <Field.Label>Wofür, und wer ist zuständig?</Field.Label>
          <Textarea value={input.purpose} maxLength={1000} onChange={event => change({ purpose: event.target.value })} />
          <Field.Hint />
        </Field.Root>
        {subscriber && (
          <Field.Root hint="Was in einer Pause geschieht, geht danach auf einmal hinaus. Nichts geht verloren.">
            <Field.Label>Benachrichtigen</Field.Label>
            <Toggle checked={input.active} onLabel="Ja" offLabel="Pause" onChange={event => change({ active: event.target.checked })} />
            <Field.Hint />
          </Field.Root>
        )}
        <Flex gap={2} wrap="wrap">
          <Button type="submit" loading={busy} disabled={busy}>{subscriber ? 'Speichern' : 'Anlegen'}</Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>Abbrechen</Button>
          {subscriber && <Button type="button" variant="secondary" disabled={busy} onClick={onRenew}>Neuer Schlüssel</Button>}
          {subscriber && (
            <Button type="button" variant="danger-light" disabled={busy} onClick={() => (isSure ? onRemove() : setSure(true))}>
              {isSure ? 'Ja, endgültig löschen' : 'Löschen'}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  )
}

import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAnswer } from '../common/use-answer'
import { useSend } from './use-send'

/** Names that are never translated: the list that coordination keeps. */
export const GlossaryForm = ({ mayChange }: { mayChange: boolean }) => {
  const { value } = useAnswer<{ terms: string[] }>('/translations/glossary')
  const { toggleNotification } = useNotification()
  const { busy, send } = useSend()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? value?.terms.join('\n') ?? ''
  const save = async () => {
    const terms = text.split('\n').map((term) => term.trim()).filter(Boolean)
    if (await send('put', '/translations/glossary', { terms })) toggleNotification({ type: 'success', message: 'Gespeichert.' })
  }
  return (
    <Box tag="section" padding={6} background="neutral0" hasRadius shadow="tableShadow" aria-labelledby="glossary">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2" id="glossary">Namen, die deutsch bleiben</Typography>
        <Field.Root name="terms" hint="Ein Name je Zeile. Die Namen aller Institutionen gehören immer dazu.">
          <Field.Label>Liste</Field.Label>
          <Textarea value={text} disabled={!mayChange} onChange={({ target }) => setTyped(target.value)} />
          <Field.Hint />
        </Field.Root>
        {mayChange && <Flex><Button variant="secondary" loading={busy} onClick={() => void save()}>Liste speichern</Button></Flex>}
      </Flex>
    </Box>
  )
}

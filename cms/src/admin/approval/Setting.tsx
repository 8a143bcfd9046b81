import { Box, Field, Toggle } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { ListsAnswer } from './answers'
import { announceDecision } from './decisions'
import { reasonOf } from '../common/reason'

const hint = 'Gilt für Angebote, Neuigkeiten und die eigene Seite der Institutionen. Die veröffentlichte Fassung bleibt sichtbar, '
  + 'bis die Koordination die neue annimmt. Den passenden Knopf sehen die Institutionen, sobald sie die Seite neu laden.'

/** The one switch: whether changes wait, or institutions publish by themselves. */
export const Setting = ({ mode }: { mode: ListsAnswer['mode'] }) => {
  const { put } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const choose = async (waits: boolean) => {
    setBusy(true)
    try {
      await put('/buendnis/approval/setting', { mode: waits ? 'waits' : 'direct' })
      toggleNotification({ type: 'success', message: 'Gespeichert.' })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error) })
    }
    setBusy(false)
    announceDecision()
  }
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Field.Root name="mode" hint={hint}>
        <Field.Label>Änderungen der Institutionen</Field.Label>
        <Box maxWidth="26rem">
          <Toggle
            onLabel="warten auf Freigabe"
            offLabel="gehen sofort online"
            checked={mode === 'waits'}
            disabled={busy}
            onChange={event => void choose(event.target.checked)}
          />
        </Box>
        <Field.Hint />
      </Field.Root>
    </Box>
  )
}

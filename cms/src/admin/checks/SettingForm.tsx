import { Box, Button, Field, Flex, NumberInput, Toggle, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { reasonOf } from '../common/reason'
import type { CheckSetting } from './answers'

interface SettingProps { setting: CheckSetting, saved: () => void }

/** How often institutions are asked, and how long a link holds. */
export const SettingForm = ({ setting, saved }: SettingProps) => {
  const { put } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [chosen, setChosen] = useState(setting)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await put('/buendnis/checks/setting', chosen)
      toggleNotification({ type: 'success', message: 'Gespeichert.' })
      saved()
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error) })
    }
    setBusy(false)
  }
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="start" gap={4}>
        <Typography tag="h2" variant="beta">Einstellungen</Typography>
        <Field.Root name="on" hint="Zwei und vier Wochen nach der Frage erinnert das System. Danach steht die Einrichtung oben in der Liste.">
          <Field.Label>Einrichtungen von selbst fragen</Field.Label>
          <Box maxWidth="16rem">
            <Toggle
              onLabel="ja"
              offLabel="nein"
              checked={chosen.on}
              disabled={busy}
              onChange={event => setChosen({ ...chosen, on: event.target.checked })}
            />
          </Box>
          <Field.Hint />
        </Field.Root>
        <Flex gap={4} wrap="wrap" alignItems="start">
          <Field.Root name="months" hint="6 heißt: zweimal im Jahr.">
            <Field.Label>Monate zwischen zwei Fragen</Field.Label>
            <NumberInput
              value={chosen.months}
              disabled={busy}
              onValueChange={months => setChosen({ ...chosen, months: months ?? setting.months })}
            />
            <Field.Hint />
          </Field.Root>
          <Field.Root name="weeks" hint="Höchstens 26.">
            <Field.Label>Wochen, die ein Link gilt</Field.Label>
            <NumberInput
              value={chosen.weeks}
              disabled={busy}
              onValueChange={weeks => setChosen({ ...chosen, weeks: weeks ?? setting.weeks })}
            />
            <Field.Hint />
          </Field.Root>
        </Flex>
        <Button disabled={busy} loading={busy} onClick={() => void save()}>Speichern</Button>
      </Flex>
    </Box>
  )
}

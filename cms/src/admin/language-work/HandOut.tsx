import { Box, Button, Checkbox, Field, Flex, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { reasonOf } from '../common/reason'
import { contentUids } from '../../content-types/uids'
import { typeNames } from './type-names'
import { texts } from './UploadReport'
import { translations } from './words'

const choices = [
  ['missing', 'Was fehlt'], ['outdated', 'Was veraltet ist'], ['machine', 'Was eine Maschine übersetzt hat'],
] as const

interface Downloaded { name: string, texts: number, content: string }

const save = ({ name, content }: Downloaded) => {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Texts for translators: which languages, which kinds, what is missing or outdated, in which form. */
export const HandOut = () => {
  const { get } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [locales, setLocales] = useState<string[]>([])
  const [types, setTypes] = useState<string[]>([])
  const [states, setStates] = useState(['missing', 'outdated'])
  const [format, setFormat] = useState('xliff')
  const [busy, setBusy] = useState(false)

  const download = async () => {
    setBusy(true)
    const query = new URLSearchParams({ format, locale: locales.join(','), state: states.join(',') })
    if (types.length > 0) query.set('type', types.join(','))
    try {
      const { data } = await get<{ data: Downloaded }>(`/buendnis/translations/file?${query}`)
      if (data.data.texts > 0) save(data.data)
      toggleNotification(data.data.texts > 0
        ? { type: 'success', message: `${texts(data.data.texts)} heruntergeladen.` }
        : { type: 'info', message: 'Da ist nichts zu übersetzen.' })
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 8000 })
    }
    setBusy(false)
  }
  const toggle = (state: string) => setStates(states.includes(state) ? states.filter((one) => one !== state) : [...states, state])

  return (
    <Box tag="section" padding={6} background="neutral0" hasRadius shadow="tableShadow" aria-labelledby="hand-out">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2" id="hand-out">Texte zum Übersetzen herunterladen</Typography>
        <Field.Root name="locales">
          <Field.Label>Sprachen</Field.Label>
          <MultiSelect value={locales} onChange={setLocales} placeholder="Bitte wählen" withTags>
            {translations.map(({ code, name }) => <MultiSelectOption key={code} value={code}>{name}</MultiSelectOption>)}
          </MultiSelect>
        </Field.Root>
        <Field.Root name="types">
          <Field.Label>Arten</Field.Label>
          <MultiSelect value={types} onChange={setTypes} placeholder="Alle" withTags>
            {contentUids.map((uid) => <MultiSelectOption key={uid} value={uid}>{typeNames[uid]}</MultiSelectOption>)}
          </MultiSelect>
        </Field.Root>
        <Flex gap={6} wrap="wrap">
          {choices.map(([state, label]) => (
            <Checkbox key={state} checked={states.includes(state)} onCheckedChange={() => toggle(state)}>{label}</Checkbox>
          ))}
        </Flex>
        <Field.Root name="format" hint="XLIFF lesen OmegaT, Trados, memoQ, Weblate und Poedit. Die Tabelle öffnet Excel.">
          <Field.Label>Form</Field.Label>
          <SingleSelect value={format} onChange={(value) => setFormat(String(value))}>
            <SingleSelectOption value="xliff">XLIFF 1.2, für Übersetzungsbüros</SingleSelectOption>
            <SingleSelectOption value="csv">Tabelle (CSV), für Excel</SingleSelectOption>
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
        <Flex>
          <Button loading={busy} disabled={locales.length === 0 || states.length === 0} onClick={() => void download()}>
            Herunterladen
          </Button>
        </Flex>
      </Flex>
    </Box>
  )
}

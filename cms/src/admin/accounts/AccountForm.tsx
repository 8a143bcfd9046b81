import {
  Box, Button, Field, Flex, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption, TextInput, Typography,
} from '@strapi/design-system'
import { useState } from 'react'
import { givenRoles, type AccountRow, type Institution } from './accounts'

export interface AccountInput {
  firstname: string
  lastname: string
  email: string
  role: string
  institutions: string[]
}

interface Props {
  /** The account to change; a new one is invited without it. */
  account?: AccountRow
  institutions: readonly Institution[]
  busy: boolean
  onSubmit: (input: AccountInput) => void
  onCancel: () => void
}

const Text = ({ label, value, type = 'text', onChange }: {
  label: string
  value: string
  type?: string
  onChange: (value: string) => void
}) => (
  <Field.Root required>
    <Field.Label>{label}</Field.Label>
    <TextInput type={type} value={value} required onChange={event => onChange(event.target.value)} />
  </Field.Root>
)

/** Who somebody is, what the account may do, and for which institution it writes. */
export const AccountForm = ({ account, institutions, busy, onSubmit, onCancel }: Props) => {
  const [input, setInput] = useState<AccountInput>({
    firstname: '', lastname: '', email: '', role: account?.role ?? 'institution', institutions: account?.institutions ?? [],
  })
  const change = (part: Partial<AccountInput>) => setInput({ ...input, ...part })
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
        <Typography variant="beta" tag="h2">{account ? `${account.name || account.email} ändern` : 'Jemanden einladen'}</Typography>
        {!account && (
          <>
            <Text label="Vorname" value={input.firstname} onChange={firstname => change({ firstname })} />
            <Text label="Nachname" value={input.lastname} onChange={lastname => change({ lastname })} />
            <Text label="E-Mail" type="email" value={input.email} onChange={email => change({ email })} />
          </>
        )}
        <Field.Root hint="Institution: die eigenen Angebote. Übersetzung: Texte in anderen Sprachen. Lesen: nur ansehen.">
          <Field.Label>Rolle</Field.Label>
          <SingleSelect value={input.role} onChange={value => change({ role: String(value) })}>
            {Object.entries(givenRoles).map(([code, words]) => (
              <SingleSelectOption key={code} value={code}>{words}</SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
        {input.role === 'institution' && (
          <Field.Root hint="Das Konto sieht und ändert nur die Einträge dieser Institution." required>
            <Field.Label>Schreibt für</Field.Label>
            <MultiSelect
              placeholder="Institution wählen"
              withTags
              value={input.institutions}
              onChange={(values: string[]) => change({ institutions: values })}
            >
              {institutions.map(({ documentId, name }) => (
                <MultiSelectOption key={documentId} value={documentId}>{name}</MultiSelectOption>
              ))}
            </MultiSelect>
            <Field.Hint />
          </Field.Root>
        )}
        <Flex gap={2}>
          <Button type="submit" loading={busy} disabled={busy}>{account ? 'Speichern' : 'Einladen'}</Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>Abbrechen</Button>
        </Flex>
      </Flex>
    </Box>
  )
}

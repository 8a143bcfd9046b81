import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'

export interface Suggestion {
  written: string[]
  proposals: { name: string, label: string, value: unknown }[]
  left: { label: string, reason: string }[]
}

/** What a machine made: what stands in the draft now, and what it would say in place of a person's older words. */
export const Proposals = ({ suggestion }: { suggestion: Suggestion }) => {
  const onChange = useForm('buendnis', ({ onChange: change }) => change)
  const { written, proposals, left } = suggestion
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      {written.length + proposals.length + left.length === 0 && (
        <Typography variant="pi">Hier fehlt nichts und nichts ist veraltet.</Typography>
      )}
      {written.length > 0 && (
        <Typography variant="pi">
          {`Im Entwurf steht jetzt maschinell: ${written.join(', ')}. Bitte lesen und prüfen.`}
        </Typography>
      )}
      {written.length > 0 && <Button size="S" variant="secondary" onClick={() => window.location.reload()}>Im Formular zeigen</Button>}
      {proposals.map(({ name, label, value }) => (
        <Box key={name} padding={2} hasRadius background="neutral100">
          <Typography variant="pi" fontWeight="bold" tag="p">{`Vorschlag für „${label}“`}</Typography>
          {typeof value === 'string' && <Typography variant="pi" tag="p">{value}</Typography>}
          <Button size="S" variant="tertiary" onClick={() => onChange(name, value)}>In das Feld setzen</Button>
        </Box>
      ))}
      {left.map(({ label, reason }) => (
        <Typography key={label} variant="pi" textColor="neutral800" tag="p">{`${label}: ${reason}`}</Typography>
      ))}
    </Flex>
  )
}

import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box, Flex, Typography } from '@strapi/design-system'
import { findHints, hasHints } from '../../writing/hints'
import { labelOf, localeOf, useTyped } from './use-entry'

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

/** The day in Berlin by the clock of the browser, as `2026-01-31`. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

const Hints = ({ uid, hints }: { uid: string, hints: ReturnType<typeof findHints> }) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%">
    <Box tag="ul">
      {hints.map(({ field, message }) => (
        <Box tag="li" key={`${field}${message}`} paddingBottom={2}>
          <Typography variant="pi" fontWeight="bold" tag="p">{labelOf(uid, field)}</Typography>
          <Typography variant="pi" tag="p">{message}</Typography>
        </Box>
      ))}
    </Box>
    <Soft>Das sind Hinweise. Speichern geht immer.</Soft>
  </Flex>
)

/** What contradicts itself in the open form. Facts are German, so it stands beside the German form only. */
export const hintsPanel: PanelComponent = ({ model }) => {
  const typed = useTyped()
  const hints = hasHints(model) && localeOf() === 'de' ? findHints(model, typed, today()) : []
  return hints.length > 0 ? { title: 'Hinweise zum Eintrag', content: <Hints uid={model} hints={hints} /> } : null
}

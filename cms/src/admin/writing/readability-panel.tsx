import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box, Flex, Typography } from '@strapi/design-system'
import { isContentUid } from '../../content-types/uids'
import { findHardSentences, inWords, isWatched, measure, textsOf } from '../../writing/readability'
import { MarkedSentence } from './MarkedSentence'
import { labelOf, localeOf, useAttributes, useTyped } from './use-entry'

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

const number = (value: number) => value.toLocaleString('de-DE', { maximumFractionDigits: 1 })

const goal = (locale: string) =>
  (locale === 'de-simple' ? 'Für Einfache Sprache gut: unter 5.' : 'Für diese Website gut: unter 9.')

const Score = ({ text, locale }: { text: string, locale: string }) => {
  const measured = measure(text)
  if (!measured) return <Soft>Noch zu wenig Text für eine Zahl.</Soft>
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="p">{`Dieser Text liest sich ${inWords(measured)}.`}</Typography>
      <Soft>{`Wiener Sachtextformel: ${number(measured.wiener)}. ${goal(locale)} Lesbarkeitsindex LIX: ${number(measured.lix)}. Im Schnitt ${number(measured.sentenceLength)} Wörter je Satz.`}</Soft>
    </Box>
  )
}

const Readability = ({ uid, locale }: { uid: string, locale: string }) => {
  const texts = textsOf(useAttributes(), useTyped())
  const places = texts
    .map(({ field, text }) => ({ field, hard: findHardSentences(text, locale) }))
    .filter(({ hard }) => hard.length > 0)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Score text={texts.map(({ text }) => text).join('\n')} locale={locale} />
      {places.length === 0 && texts.length > 0 ? <Soft>Keine schweren Stellen gefunden.</Soft> : null}
      {places.map(({ field, hard }) => (
        <details key={field} open={places.length <= 2}>
          <summary>
            <Typography variant="omega" fontWeight="bold">{`${labelOf(uid, field)} (${hard.length})`}</Typography>
          </summary>
          <Box tag="ul" maxHeight="24rem" overflow="auto">
            {hard.map((one, index) => <MarkedSentence key={index} hard={one} />)}
          </Box>
        </details>
      ))}
      {places.length > 0 ? <Soft>Das sind Hinweise. Speichern geht immer.</Soft> : null}
    </Flex>
  )
}

/** How easily the texts of the open form can be read, while they are being written. */
export const readabilityPanel: PanelComponent = ({ model }) => {
  const locale = localeOf()
  if (!isContentUid(model) || !isWatched(locale)) return null
  return { title: 'Verständlichkeit', content: <Readability uid={model} locale={locale} /> }
}

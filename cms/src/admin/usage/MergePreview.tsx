import { Box, Flex, Typography } from '@strapi/design-system'
import { useAnswer } from '../common/use-answer'
import { UsageList } from './UsageList'
import type { Usage } from './usages'

interface Difference { label: string, source: string, target: string }
interface Preview { moves: Usage[], differences: Difference[], lostLocales: string[] }

const languages = new Intl.DisplayNames('de', { type: 'language' })
const nameOf = (locale: string) => (locale === 'de-simple' ? 'Einfache Sprache' : languages.of(locale) ?? locale)

/** What moves, and what goes with the entry that disappears. */
export const MergePreview = ({ path, from, into }: { path: string, from: string, into: string }) => {
  const { value, failed } = useAnswer<Preview>(path)
  if (failed) {
    return <Typography tag="p">Diese beiden lassen sich nicht zusammenführen. Ist der andere Eintrag veröffentlicht?</Typography>
  }
  if (!value) return <Typography tag="p">Wird geprüft …</Typography>
  const { moves, differences, lostLocales } = value
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3">
        {moves.length === 0 ? `Nichts verweist auf „${from}“.` : `Zieht um zu „${into}“`}
      </Typography>
      {moves.length > 0 ? <UsageList usages={moves} /> : null}
      {differences.length > 0
        ? (
            <>
              <Typography variant="delta" tag="h3">{`Bleibt, wie es bei „${into}“ steht`}</Typography>
              <Typography tag="p" textColor="neutral600">
                {`Was nur bei „${from}“ steht, geht verloren. Übernehmen Sie vorher, was Sie brauchen.`}
              </Typography>
              <Box tag="dl" maxHeight="16rem" overflow="auto">
                {differences.map(({ label, source, target }) => (
                  <Box key={label} paddingBottom={3}>
                    <Typography tag="dt" fontWeight="bold">{label}</Typography>
                    <Typography tag="dd">{`bleibt: ${target || '(leer)'}`}</Typography>
                    <Typography tag="dd" textColor="neutral600">{`geht verloren: ${source}`}</Typography>
                  </Box>
                ))}
              </Box>
            </>
          )
        : null}
      {lostLocales.length > 0
        ? <Typography tag="p">{`Diese Übersetzungen gibt es nur bei „${from}“: ${lostLocales.map(nameOf).join(', ')}.`}</Typography>
        : null}
      <Typography tag="p">Das lässt sich nicht zurücknehmen.</Typography>
    </Flex>
  )
}

import { Typography } from '@strapi/design-system'
import { locales } from '../../locales/locales'
import { languageName, stateWords, translations, type EntryState } from '../language-work/words'
import { useStates } from '../language-work/use-states'
import { isRecord } from './paths'

const codesOf = (row: Record<string, unknown>) => {
  const others = Array.isArray(row.localizations) ? row.localizations.filter(isRecord).map(({ locale }) => locale) : []
  return new Set([row.locale, ...others])
}

const named = (codes: readonly string[]) => (codes.length > 3 ? `${codes.length} Sprachen` : codes.map(languageName).join(', '))

/** Of the languages of the website, which an entry lacks, and which say something else than German does now. */
export const LanguagesCell = ({ uid, row }: { uid: string, row: Record<string, unknown> }) => {
  const states = useStates(uid, String(row.documentId))
  const codes = codesOf(row)
  const missing = locales.filter(({ code }) => !codes.has(code)).map(({ code }) => code)
  const inState = (wanted: EntryState) => translations.map(({ code }) => code).filter((code) => states?.[code] === wanted)
  const parts = ([['veraltet', inState('outdated')], ['fehlt', missing], ['maschinell', inState('machine')]] as const)
    .filter(([, found]) => found.length > 0)
  if (parts.length === 0) return <Typography textColor="success700">{`alle ${locales.length}`}</Typography>
  const title = translations.flatMap(({ code, name }) => {
    const state = states?.[code]
    return state === undefined || state === 'current' ? [] : [`${name}: ${stateWords[state]}`]
  })
  return (
    <Typography textColor={parts[0]?.[0] === 'veraltet' ? 'danger700' : 'neutral800'} title={title.join('\n')}>
      {parts.map(([word, found]) => `${word}: ${named(found)}`).join(' · ')}
    </Typography>
  )
}

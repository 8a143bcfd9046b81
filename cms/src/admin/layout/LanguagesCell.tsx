import { Typography } from '@strapi/design-system'
import { locales } from '../../locales/locales'
import { isRecord } from './paths'

const codesOf = (row: Record<string, unknown>) => {
  const others = Array.isArray(row.localizations) ? row.localizations.filter(isRecord).map(({ locale }) => locale) : []
  return new Set([row.locale, ...others])
}

/** Of the languages of the website, how many an entry has, and which it lacks. */
export const LanguagesCell = ({ row }: { row: Record<string, unknown> }) => {
  const codes = codesOf(row)
  const missing = locales.filter(({ code }) => !codes.has(code)).map(({ name }) => name)
  if (missing.length === 0) return <Typography textColor="success700">{`alle ${locales.length}`}</Typography>
  const named = missing.length > 3 ? '' : `, fehlt: ${missing.join(', ')}`
  return (
    <Typography textColor="neutral800" title={`Es fehlt: ${missing.join(', ')}`}>
      {`${locales.length - missing.length} von ${locales.length}${named}`}
    </Typography>
  )
}

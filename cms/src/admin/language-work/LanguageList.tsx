import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { languageName, stateColor, stateWords, type EntryState } from './words'

export interface Language { locale: string, state: EntryState, fields: string[] }

/** Every language with its state, as ways into its form. */
export const LanguageList = ({ languages, path, open }: { languages: Language[], path: string, open: string }) => (
  <Box tag="ul">
    {languages.map(({ locale, state, fields }) => (
      <Flex key={locale} tag="li" gap={2} justifyContent="space-between" paddingBottom={1} alignItems="baseline">
        {locale === open
          ? <Typography variant="pi" fontWeight="bold">{languageName(locale)}</Typography>
          : <Link tag={NavLink} to={`${path}?plugins[i18n][locale]=${locale}`}>{languageName(locale)}</Link>}
        <Typography variant="pi" textColor={stateColor(state)} title={fields.join(', ')}>{stateWords[state]}</Typography>
      </Flex>
    ))}
  </Box>
)

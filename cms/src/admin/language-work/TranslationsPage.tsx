import { EmptyStateLayout, Flex, Link, Loader, Main, SingleSelect, SingleSelectOption, Table, Tbody, Td, Th, Thead, Tr, Typography, Box } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink } from 'react-router-dom'
import { Pager } from '../common/Pager'
import { useAnswer } from '../common/use-answer'
import { GlossaryForm } from './GlossaryForm'
import { HandOut } from './HandOut'
import { LanguageCounts, type LanguageCount } from './LanguageCounts'
import { TakeBack } from './TakeBack'
import { languageName, stateColor, stateWords, translations, type EntryState } from './words'

interface Work {
  uid: string
  documentId: string
  title: string
  type: string
  locale: string
  state: EntryState
  fields: string[]
}
interface Answer {
  languages: LanguageCount[]
  total: number
  pageSize: number
  mayTranslate: boolean
  mayChangeNames: boolean
  entries: Work[]
}

const shownStates: EntryState[] = ['outdated', 'missing', 'incomplete', 'machine', 'unpublished']

interface Filter { locale: string, state: EntryState }

const emptyWords = ({ locale, state }: Filter) =>
  `Nichts zu tun: ${locale === 'all' ? 'In keiner Sprache hat ein' : `Bei „${languageName(locale)}“ hat kein`} Eintrag den Stand „${stateWords[state]}“.`

const formOf = ({ uid, documentId, locale }: Work) => (uid === 'api::site.site'
  ? `/content-manager/single-types/${uid}?plugins[i18n][locale]=${locale}`
  : `/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`)

const WorkTable = ({ entries }: { entries: Work[] }) => (
  <Table colCount={4} rowCount={entries.length + 1}>
    <Thead>
      <Tr>
        {['Eintrag', 'Sprache', 'Stand', 'Felder'].map((head) => <Th key={head}><Typography variant="sigma">{head}</Typography></Th>)}
      </Tr>
    </Thead>
    <Tbody>
      {entries.map((work) => (
        <Tr key={`${work.documentId} ${work.locale}`}>
          <Td>
            <Typography>
              <Link tag={NavLink} to={formOf(work)}>{work.title}</Link>
              {` (${work.type})`}
            </Typography>
          </Td>
          <Td><Typography>{languageName(work.locale)}</Typography></Td>
          <Td><Typography textColor={stateColor(work.state)}>{stateWords[work.state]}</Typography></Td>
          <Td><Typography>{work.fields.join(', ')}</Typography></Td>
        </Tr>
      ))}
    </Tbody>
  </Table>
)

/** "Übersetzungen": what there is to do in which language, texts out and back, names that stay German. */
export const TranslationsPage = () => {
  const [filter, setFilter] = useState<Filter>({ locale: 'all', state: 'outdated' })
  const [page, setPage] = useState(1)
  const [round, setRound] = useState(0)
  const change = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    setPage(1)
  }
  const query = new URLSearchParams({ page: String(page), state: filter.state, ...filter.locale === 'all' ? {} : { locale: filter.locale } })
  const { value, failed } = useAnswer<Answer>(`/translations?${query}`, round)
  return (
    <Main>
      <Page.Title>Übersetzungen</Page.Title>
      <Layouts.Header
        title="Übersetzungen"
        subtitle="Was fehlt, was nicht mehr zum deutschen Text passt, und der Weg zum Übersetzungsbüro."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {value && <LanguageCounts counts={value.languages} open={(locale, state) => change({ locale, state })} />}
          <Flex gap={4} wrap="wrap">
            <Box minWidth="220px">
              <SingleSelect aria-label="Sprache" value={filter.locale} onChange={(locale) => change({ locale: String(locale) })}>
                <SingleSelectOption value="all">Alle Sprachen</SingleSelectOption>
                {translations.map(({ code, name }) => <SingleSelectOption key={code} value={code}>{name}</SingleSelectOption>)}
              </SingleSelect>
            </Box>
            <Box minWidth="260px">
              <SingleSelect aria-label="Stand" value={filter.state} onChange={(chosen) => change({ state: shownStates.find((state) => state === chosen) })}>
                {shownStates.map((state) => (
                  <SingleSelectOption key={state} value={state}>{stateWords[state]}</SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
          </Flex>
          {failed && <EmptyStateLayout content="Das konnte gerade nicht geladen werden." />}
          {!value && !failed && <Loader>Wird geladen …</Loader>}
          {value?.total === 0 && <EmptyStateLayout content={emptyWords(filter)} />}
          {value && value.total > 0 && <WorkTable entries={value.entries} />}
          {value && <Pager total={value.total} pageSize={value.pageSize} page={page} open={setPage} />}
          {value?.mayTranslate && <HandOut />}
          {value?.mayTranslate && <TakeBack done={() => setRound(round + 1)} />}
          {value?.mayTranslate && <GlossaryForm mayChange={value.mayChangeNames} />}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

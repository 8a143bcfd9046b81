import {
  Badge, Box, Button, EmptyStateLayout, Field, Flex, Link, LinkButton, Loader, Main, SingleSelect, SingleSelectOption, TextInput,
  Typography,
} from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink, useSearchParams } from 'react-router-dom'
import { at } from '../common/moment'
import { Pager } from '../common/Pager'
import { useAnswer } from '../common/use-answer'
import type { Listed, ListAnswer, State } from './answers'
import { useChanges } from './use-changes'
import { kindFilters, kindWord, showCode, stateFilters, stateWord } from './words'

type Counts = ListAnswer['counts'] | undefined

const countOf = (counts: Counts, state: string) => {
  if (!counts) return ''
  const some = (states: State[]) => states.reduce((sum, known) => sum + counts[known], 0)
  if (state === 'open') return ` (${some(['new', 'in-progress'])})`
  if (state === 'all') return ` (${some(['new', 'in-progress', 'adopted', 'not-adopted', 'spam'])})`
  return state in counts ? ` (${some([state as State])})` : ''
}

const Row = ({ suggestion, search }: { suggestion: Listed, search: string }) => {
  const { documentId, code, kind, state, text, about, receivedAt, proposal } = suggestion
  const target = new URLSearchParams(search)
  target.set('hinweis', documentId)
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="start" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h2" variant="delta">
            <Link tag={NavLink} to={`?${target}`}>
              {proposal ? `Berichtigung von ${proposal.institution}` : kindWord(kind)}
              {about === null ? '' : `: ${about}`}
            </Link>
          </Typography>
          <Badge active={state === 'new'}>{stateWord(state)}</Badge>
        </Flex>
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
        <Typography variant="pi" textColor="neutral600">{`${at(receivedAt)} · Code ${showCode(code)}`}</Typography>
      </Flex>
    </Box>
  )
}

interface FilterProps {
  label: string
  value: string
  options: readonly (readonly [key: string, words: string])[]
  choose: (value: string) => void
}

const Filter = ({ label, value, options, choose }: FilterProps) => (
  <Field.Root minWidth="260px">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={chosen => choose(String(chosen))}>
      {options.map(([key, words]) => <SingleSelectOption key={key} value={key}>{words}</SingleSelectOption>)}
    </SingleSelect>
  </Field.Root>
)

const Search = ({ value, search }: { value: string, search: (words: string) => void }) => {
  const [words, setWords] = useState(value)
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(words)
      }}
    >
      <Flex gap={2} alignItems="end">
        <Field.Root minWidth="240px">
          <Field.Label>Suche</Field.Label>
          <TextInput
            name="search"
            placeholder="Wort oder Code"
            value={words}
            maxLength={200}
            onChange={(event: { target: { value: string } }) => setWords(event.target.value)}
          />
        </Field.Root>
        <Button type="submit" variant="secondary" size="L">Suchen</Button>
      </Flex>
    </form>
  )
}

/** All reports, with what narrows them down; what is chosen stands in the address. */
export const SuggestionsList = () => {
  const [query, setQuery] = useSearchParams()
  const [state, kind, search] = [query.get('stand') ?? 'open', query.get('art') ?? 'all', query.get('suche') ?? '']
  const page = Number(query.get('seite')) || 1
  const asked = new URLSearchParams({
    page: String(page), search, ...(state === 'all' ? {} : { state }), ...(kind === 'all' ? {} : { kind }),
  })
  const { value, failed } = useAnswer<ListAnswer>(`/suggestions?${asked}`, useChanges())
  const choose = (name: string, chosen: string) => {
    const next = new URLSearchParams(query)
    if (name !== 'seite') next.delete('seite')
    next.set(name, chosen)
    setQuery(next)
  }
  const stateOptions = Object.entries(stateFilters).map(([key, words]) => [key, `${words}${countOf(value?.counts, key)}`] as const)
  const isPlain = state === 'open' && kind === 'all' && search === ''
  return (
    <Main>
      <Page.Title>Hinweise</Page.Title>
      <Layouts.Header
        title="Hinweise"
        subtitle="Was Besucherinnen, Besucher und Institutionen gemeldet haben."
        primaryAction={(
          <LinkButton
            tag={NavLink}
            variant="secondary"
            startIcon={<Plus />}
            to="/content-manager/collection-types/api::suggestion.suggestion/create"
          >
            Anruf notieren
          </LinkButton>
        )}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={4} alignItems="end" wrap="wrap">
            <Filter label="Stand" value={state} options={stateOptions} choose={chosen => choose('stand', chosen)} />
            <Filter label="Worum geht es?" value={kind} options={Object.entries(kindFilters)} choose={chosen => choose('art', chosen)} />
            <Search key={search} value={search} search={words => choose('suche', words)} />
          </Flex>
          {failed ? <Typography role="alert">Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Typography> : null}
          {!value && !failed ? <Loader>Wird geladen …</Loader> : null}
          {value?.suggestions.length === 0
            ? <EmptyStateLayout content={isPlain ? 'Alles beantwortet. Schön!' : 'Dazu gibt es keinen Hinweis.'} />
            : null}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {value?.suggestions.map(suggestion => (
              <Row key={suggestion.documentId} suggestion={suggestion} search={query.toString()} />
            ))}
          </Flex>
          {value
            ? <Pager total={value.total} pageSize={value.pageSize} page={page} open={next => choose('seite', String(next))} />
            : null}
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

import { Badge, Box, Flex, Link, Loader, Main, Typography } from '@strapi/design-system'
import { ArrowLeft } from '@strapi/icons'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink, useSearchParams } from 'react-router-dom'
import { at } from '../common/moment'
import { useAnswer } from '../common/use-answer'
import type { Suggestion } from './answers'
import { Card } from './Card'
import { Draft } from './Draft'
import { Facts } from './Facts'
import { ProposalView } from './ProposalView'
import { Reply } from './Reply'
import { announceChange, useChanges } from './use-changes'
import { kindWord, stateWord } from './words'

const Message = ({ suggestion }: { suggestion: Suggestion }) => (
  <Card title={suggestion.proposal ? 'Was berichtigt wird' : 'Nachricht'}>
    <Typography
      tag="p"
      variant="epsilon"
      dir="auto"
      {...(suggestion.language === null ? {} : { lang: suggestion.language })}
      style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
    >
      {suggestion.text}
    </Typography>
  </Card>
)

const History = ({ history }: Pick<Suggestion, 'history'>) => (
  <Card title="Verlauf">
    <ol>
      {history.map(({ at: moment, state, who }) => (
        <li key={moment}><Typography variant="pi">{`${at(moment)}: ${stateWord(state)}, von ${who}`}</Typography></li>
      ))}
    </ol>
  </Card>
)

const Opened = ({ suggestion, changed }: { suggestion: Suggestion, changed: () => void }) => (
  <Flex gap={6} alignItems="start" wrap="wrap">
    <Flex direction="column" alignItems="stretch" gap={4} flex="2 1 480px">
      <Message suggestion={suggestion} />
      {suggestion.proposal
        ? <ProposalView key={suggestion.proposal.seen} suggestion={suggestion} proposal={suggestion.proposal} changed={changed} />
        : null}
      <Reply key={suggestion.updatedAt} suggestion={suggestion} changed={changed} />
    </Flex>
    <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 280px">
      <Facts suggestion={suggestion} />
      {suggestion.draftUid === null && suggestion.result === null
        ? null
        : <Draft suggestion={suggestion} changed={changed} />}
      {suggestion.history.length > 0 ? <History history={suggestion.history} /> : null}
    </Flex>
  </Flex>
)

/** One report: what somebody wrote, what it is about, and everything that can be done with it. */
export const OneSuggestion = ({ documentId }: { documentId: string }) => {
  const [query] = useSearchParams()
  const [again, setAgain] = useState(0)
  const { value, failed } = useAnswer<Suggestion>(`/suggestions/entries/${documentId}`, `${useChanges()} ${again}`)
  const back = new URLSearchParams(query)
  back.delete('hinweis')
  const title = value ? `${value.proposal ? `Berichtigung von ${value.proposal.institution}` : kindWord(value.kind)}${value.about ? `: ${value.about.title}` : ''}` : 'Hinweis'
  const changed = () => {
    setAgain(count => count + 1)
    announceChange()
  }
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        navigationAction={<Link tag={NavLink} startIcon={<ArrowLeft />} to={`?${back}`}>Alle Hinweise</Link>}
        secondaryAction={value ? <Badge active={value.state === 'new'}>{stateWord(value.state)}</Badge> : null}
      />
      <Layouts.Content>
        {failed ? <Typography role="alert">Diesen Hinweis gibt es nicht, oder er konnte gerade nicht geladen werden.</Typography> : null}
        {!value && !failed ? <Loader>Wird geladen …</Loader> : null}
        {value ? <Box paddingBottom={8}><Opened suggestion={value} changed={changed} /></Box> : null}
      </Layouts.Content>
    </Main>
  )
}

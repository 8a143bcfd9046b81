import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { at } from '../common/moment'
import { useAnswer } from '../common/use-answer'
import type { Concerning } from './answers'
import { useChanges } from './use-changes'
import { useCoordination } from './use-coordination'
import { showCode, stateWord } from './words'

const One = ({ suggestion }: { suggestion: Concerning }) => {
  const { documentId, code, state, text, receivedAt, isOrigin } = suggestion
  return (
    <Box tag="li">
      <Flex direction="column" alignItems="start" gap={1}>
        <Flex gap={2} wrap="wrap">
          <Link tag={NavLink} to={`/buendnis/hinweise?hinweis=${documentId}`}>
            {isOrigin ? `Angelegt aus ${showCode(code)}` : `Hinweis ${showCode(code)}`}
          </Link>
          <Badge active={state === 'new'}>{stateWord(state)}</Badge>
        </Flex>
        <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
        <Typography variant="pi" textColor="neutral600">{at(receivedAt)}</Typography>
      </Flex>
    </Box>
  )
}

/** "Hinweise": what people have said about an entry, and the report that it was made of. For coordination. */
export const suggestionsPanel: PanelComponent = ({ model, documentId }) => {
  const mayRead = useCoordination()
  const asks = mayRead && model.startsWith('api::') && model !== 'api::suggestion.suggestion' && documentId !== undefined && documentId !== 'create'
  const { value } = useAnswer<Concerning[]>(asks ? `/suggestions/about/${model}/${documentId}` : undefined, useChanges())
  if (!value || value.length === 0) return null
  return {
    title: 'Hinweise',
    content: (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} width="100%">
        {value.map(suggestion => <One key={suggestion.documentId} suggestion={suggestion} />)}
      </Flex>
    ),
  }
}

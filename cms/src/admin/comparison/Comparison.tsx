import { Box, Flex, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import { diffWords, type Stretch } from './words-diff'

/** One field that differs, as the server tells it (`cms/src/comparison`). */
export interface Difference {
  field: string
  label: string
  kind: 'text' | 'list' | 'value'
  before: string[]
  after: string[]
}

interface ComparisonProps {
  differences: readonly Difference[]
  /** What the left and the right side are, as „Vorher“ and „Jetzt“. */
  beforeTitle?: string
  afterTitle?: string
  /** More at a field, as a choice between the sides. */
  action?: (difference: Difference) => ReactNode
}

const Sides = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 1.6rem;
  @media (max-width: 60rem) {
    grid-template-columns: 1fr;
  }
`

const Side = styled.div`
  overflow-wrap: anywhere;
  white-space: pre-line;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  ins {
    background: ${({ theme }) => theme.colors.success100};
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    text-decoration: line-through;
  }
`

const Marked = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>
    {stretches.map(({ kind, text }, index) => {
      if (kind === 'added') return <ins key={index}>{text}</ins>
      if (kind === 'removed') return <del key={index}>{text}</del>
      return <span key={index}>{text}</span>
    })}
  </>
)

const nothing = <Typography textColor="neutral600">nichts eingetragen</Typography>

const TextSide = ({ difference, side }: { difference: Difference, side: 'removed' | 'added' }) => {
  const lines = side === 'removed' ? difference.before : difference.after
  if (lines.length === 0) return nothing
  const stretches = diffWords(difference.before.join('\n'), difference.after.join('\n'))
  return <Marked stretches={stretches.filter(({ kind }) => kind === 'same' || kind === side)} />
}

const ListSide = ({ difference, side }: { difference: Difference, side: 'removed' | 'added' }) => {
  const [lines, others] = side === 'removed'
    ? [difference.before, difference.after]
    : [difference.after, difference.before]
  if (lines.length === 0) return nothing
  const Mark = side === 'removed' ? 'del' : 'ins'
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{others.includes(line) ? line : <Mark>{line}</Mark>}</li>
      ))}
    </ul>
  )
}

/** Two states of an entry, field by field: what went is struck through, what came is underlined. */
export const Comparison = ({ differences, beforeTitle = 'Vorher', afterTitle = 'Jetzt', action }: ComparisonProps) => {
  if (differences.length === 0) return <Typography>Kein Unterschied.</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {differences.map((difference) => {
        const Content = difference.kind === 'text' ? TextSide : ListSide
        return (
          <Box
            key={difference.field}
            tag="section"
            aria-label={difference.label}
            padding={4}
            hasRadius
            borderColor="neutral200"
            background="neutral0"
          >
            <Typography variant="delta" tag="h3">{difference.label}</Typography>
            <Box paddingTop={2}>
              <Sides>
                <Side>
                  <Typography variant="sigma" textColor="neutral600" tag="p">{beforeTitle}</Typography>
                  <Content difference={difference} side="removed" />
                </Side>
                <Side>
                  <Typography variant="sigma" textColor="neutral600" tag="p">{afterTitle}</Typography>
                  <Content difference={difference} side="added" />
                </Side>
              </Sides>
            </Box>
            {action ? <Box paddingTop={3}>{action(difference)}</Box> : null}
          </Box>
        )
      })}
    </Flex>
  )
}

import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import type { Count } from './content'

const colours = { urgent: 'danger600', soon: 'neutral800', calm: 'neutral700' } as const

interface CountsProps {
  counts: readonly Count[]
  chosen: string | undefined
  onChoose: (locale: string) => void
}

const Label = ({ label, count, urgency }: Count) => (
  <Flex gap={1} tag="span" alignItems="baseline">
    <Typography fontWeight="bold" textColor={count > 0 ? colours[urgency] : 'neutral600'} tag="span">{count}</Typography>
    <Typography textColor="neutral800" tag="span">{label}</Typography>
  </Flex>
)

/** Numbers in a row: each leads to the list behind it, or chooses a language. */
export const Counts = ({ counts, chosen, onChoose }: CountsProps) => (
  <Flex tag="ul" gap={4} wrap="wrap">
    {counts.map(count => (
      <Box tag="li" key={count.label}>
        {count.locale
          ? (
              <Box
                tag="button"
                type="button"
                aria-pressed={count.locale === chosen}
                onClick={() => onChoose(count.locale ?? '')}
                background="neutral0"
                borderColor={count.locale === chosen ? 'primary600' : 'neutral200'}
                hasRadius
                paddingLeft={2}
                paddingRight={2}
                paddingTop={1}
                paddingBottom={1}
              >
                <Label {...count} />
              </Box>
            )
          : count.to && count.count > 0 ? <Link tag={NavLink} to={count.to}><Label {...count} /></Link> : <Label {...count} />}
      </Box>
    ))}
  </Flex>
)

import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { Clock, WarningCircle } from '@strapi/icons'
import { NavLink } from 'react-router-dom'
import type { Task } from './content'

const signs = {
  urgent: <WarningCircle fill="danger600" aria-label="dringend:" role="img" />,
  soon: <Clock fill="warning600" aria-hidden />,
  calm: null,
}

/** The worst pieces of work, each a link to where it is done. */
export const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <Box tag="ul" width="100%">
    {tasks.map(({ title, note, urgency, to }) => (
      <Box
        tag="li"
        key={`${title}${to ?? note}`}
        paddingTop={2}
        paddingBottom={2}
        borderStyle="solid"
        borderWidth="1px 0 0"
        borderColor="neutral150"
      >
        <Typography tag="p" fontWeight="semiBold">
          {to ? <Link tag={NavLink} to={to}>{title}</Link> : title}
        </Typography>
        <Flex gap={1} paddingTop={1}>
          {signs[urgency]}
          <Typography tag="p" variant="pi" textColor="neutral600">{note}</Typography>
        </Flex>
      </Box>
    ))}
  </Box>
)

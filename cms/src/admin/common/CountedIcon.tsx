import { Badge, Box } from '@strapi/design-system'
import type { ReactNode } from 'react'

/** The sign of a page in the menu with how much waits there; `label` says it to who does not see it. */
export const CountedIcon = ({ icon, count, label }: { icon: ReactNode, count: number, label: string }) => (
  <Box position="relative" tag="span" display="inline-flex">
    {icon}
    {count > 0
      ? (
          <Box position="absolute" top="-1.2rem" left="0.8rem" tag="span">
            <Badge active aria-label={label}>{count}</Badge>
          </Box>
        )
      : null}
  </Box>
)

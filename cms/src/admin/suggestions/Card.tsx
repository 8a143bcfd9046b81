import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

/** One part of a page, with its heading. */
export const Card = ({ title, children }: { title: string, children: ReactNode }) => (
  <Box tag="section" aria-label={title} background="neutral0" shadow="tableShadow" hasRadius padding={5}>
    <Box paddingBottom={3}><Typography tag="h2" variant="delta">{title}</Typography></Box>
    {children}
  </Box>
)

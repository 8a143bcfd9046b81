import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { byType, editPath, type Usage } from './usages'

/** Usages of an entry, grouped by type, each a link to the entry. */
export const UsageList = ({ usages }: { usages: readonly Usage[] }) => (
  <Flex direction="column" alignItems="stretch" gap={2} width="100%">
    {byType(usages).map(({ type, usages: ofType }) => (
      <details key={type} open={usages.length <= 6}>
        <summary>
          <Typography variant="omega" fontWeight="bold">{`${type} (${ofType.length})`}</Typography>
        </summary>
        <Box tag="ul" paddingTop={1} maxHeight="18rem" overflow="auto">
          {ofType.map(usage => (
            <Box tag="li" key={`${usage.documentId}${usage.field}`} paddingTop={1} paddingBottom={1}>
              <Link tag={NavLink} to={editPath(usage)}>{usage.title}</Link>
              {usage.isPublic ? null : <Typography variant="pi" textColor="neutral600"> (Entwurf)</Typography>}
            </Box>
          ))}
        </Box>
      </details>
    ))}
  </Flex>
)

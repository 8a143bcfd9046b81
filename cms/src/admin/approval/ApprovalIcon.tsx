import { Badge, Box } from '@strapi/design-system'
import { CheckCircle } from '@strapi/icons'
import { useAnswer } from '../common/use-answer'
import { useDecisions } from './decisions'
import { useConcerned } from './use-concerned'

/** The sign of the page in the menu, with how many requests wait. */
export const ApprovalIcon = () => {
  const isConcerned = useConcerned()
  const { value } = useAnswer<{ open: number }>(isConcerned ? '/approval/count' : undefined, useDecisions())
  const open = value?.open ?? 0
  return (
    <Box position="relative" tag="span" display="inline-flex">
      <CheckCircle aria-hidden />
      {open > 0
        ? (
            <Box position="absolute" top="-1.2rem" left="0.8rem" tag="span">
              <Badge active aria-label={`${open} warten`}>{open}</Badge>
            </Box>
          )
        : null}
    </Box>
  )
}

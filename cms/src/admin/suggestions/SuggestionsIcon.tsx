import { Badge, Box } from '@strapi/design-system'
import { Message } from '@strapi/icons'
import { useAnswer } from '../common/use-answer'
import { useChanges } from './use-changes'
import { useCoordination } from './use-coordination'

/** The sign of the page in the menu, with how many reports nobody has looked at. */
export const SuggestionsIcon = () => {
  const mayRead = useCoordination()
  const { value } = useAnswer<{ new: number }>(mayRead ? '/suggestions/count' : undefined, useChanges())
  const waiting = value?.new ?? 0
  return (
    <Box position="relative" tag="span" display="inline-flex">
      <Message aria-hidden />
      {waiting > 0
        ? (
            <Box position="absolute" top="-1.2rem" left="0.8rem" tag="span">
              <Badge active aria-label={`${waiting} neu`}>{waiting}</Badge>
            </Box>
          )
        : null}
    </Box>
  )
}

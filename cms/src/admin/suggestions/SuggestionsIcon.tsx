import { Message } from '@strapi/icons'
import { CountedIcon } from '../common/CountedIcon'
import { useAnswer } from '../common/use-answer'
import { useChanges } from './use-changes'
import { useCoordination } from './use-coordination'

/** The sign of the page in the menu, with how many reports nobody has looked at. */
export const SuggestionsIcon = () => {
  const mayRead = useCoordination()
  const { value } = useAnswer<{ new: number }>(mayRead ? '/suggestions/count' : undefined, useChanges())
  const waiting = value?.new ?? 0
  return <CountedIcon icon={<Message aria-hidden />} count={waiting} label={`${waiting} neu`} />
}

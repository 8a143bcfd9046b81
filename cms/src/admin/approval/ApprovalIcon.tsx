import { CheckCircle } from '@strapi/icons'
import { CountedIcon } from '../common/CountedIcon'
import { useAnswer } from '../common/use-answer'
import { useDecisions } from './decisions'
import { useConcerned } from './use-concerned'

/** The sign of the page in the menu, with how many requests wait. */
export const ApprovalIcon = () => {
  const isConcerned = useConcerned()
  const { value } = useAnswer<{ open: number }>(isConcerned ? '/approval/count' : undefined, useDecisions())
  const open = value?.open ?? 0
  return <CountedIcon icon={<CheckCircle aria-hidden />} count={open} label={`${open} warten`} />
}

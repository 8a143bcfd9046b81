import { Flex, Typography } from '@strapi/design-system'
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons'

const dayLength = 86_400_000
const halfYear = 183
const year = 365

const format = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' })

interface AgeCellProps {
  value: unknown
  /** What stands there when there is no day. */
  none?: string
}

/** A day that should not lie back too far, with its age in words below. */
export const AgeCell = ({ value, none = 'noch nie' }: AgeCellProps) => {
  const moment = typeof value === 'string' ? new Date(`${value.slice(0, 10)}T12:00:00`) : undefined
  if (!moment || Number.isNaN(moment.getTime())) {
    return (
      <Flex gap={1}>
        <WarningCircle fill="danger600" aria-hidden />
        <Typography textColor="danger600">{none}</Typography>
      </Flex>
    )
  }
  const days = Math.max(0, Math.round((Date.now() - moment.getTime()) / dayLength))
  const age = days < 60 ? `vor ${days} Tagen` : `vor ${Math.round(days / 30.4)} Monaten`
  return (
    <Flex gap={1} alignItems="flex-start">
      {days >= year ? <WarningCircle fill="danger600" aria-hidden /> : null}
      {days >= halfYear && days < year ? <Clock fill="warning600" aria-hidden /> : null}
      {days < halfYear ? <CheckCircle fill="success600" aria-hidden /> : null}
      <span>
        <Typography tag="span" style={{ display: 'block' }}>{format.format(moment)}</Typography>
        <Typography tag="span" variant="pi" textColor="neutral600">{days === 0 ? 'heute' : age}</Typography>
      </span>
    </Flex>
  )
}

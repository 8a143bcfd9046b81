import { Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { useEffect, useRef } from 'react'
import type { FieldGroup } from '../../dashboard/groups'
import { headingId } from './form-groups'
import { path } from './paths'

interface GroupHeadingProps { label?: string, attribute?: { group?: FieldGroup, index?: number } }

/** Steps from the heading up to the panel that it stands in: cell, row, column, panel. */
const stepsToPanel = 4

/** Whether a group is shown, as the form is filled in at the moment. */
export const useIsShown = (only: FieldGroup['only']): boolean =>
  useForm('GroupHeading', ({ values }) => !only || path(values, only.field) === only.is, false) ?? true

/** The heading of a group of fields. It hides its whole panel while the group does not apply. */
export const GroupHeading = ({ label, attribute }: GroupHeadingProps) => {
  const element = useRef<HTMLDivElement>(null)
  const isShown = useIsShown(attribute?.group?.only)
  useEffect(() => {
    let panel: HTMLElement | null = element.current
    for (let step = 0; step < stepsToPanel; step += 1) panel = panel?.parentElement ?? null
    panel?.toggleAttribute('hidden', !isShown)
  }, [isShown])
  return (
    <div ref={element} id={headingId(attribute?.index ?? 0)} tabIndex={-1} style={{ outlineOffset: 4 }}>
      <Typography tag="h2" variant="beta">{label}</Typography>
    </div>
  )
}

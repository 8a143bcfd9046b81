import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box, TextButton } from '@strapi/design-system'
import { fieldGroups, type FieldGroup } from '../../dashboard/groups'
import { headingId } from './form-groups'
import { useIsShown } from './GroupHeading'

const goTo = (index: number) => {
  const heading = document.getElementById(headingId(index))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

const GroupLink = ({ group, index }: { group: FieldGroup, index: number }) => {
  if (!useIsShown(group.only)) return null
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <TextButton type="button" onClick={() => goTo(index)}>{group.title}</TextButton>
    </Box>
  )
}

/** The groups of a long form, to jump to. */
export const groupsPanel: PanelComponent = ({ model }) => {
  const groups = fieldGroups[model]
  if (!groups) return null
  return {
    title: 'Abschnitte',
    content: <Box tag="ol">{groups.map((group, index) => <GroupLink key={group.from} group={group} index={index} />)}</Box>,
  }
}

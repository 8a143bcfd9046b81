import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box, Flex, TextButton, Typography } from '@strapi/design-system'
import { typeDefinitions } from '../../dashboard/definitions'
import { fieldGroups, type FieldGroup } from '../../dashboard/groups'
import { localeOf, useAttributes } from '../writing/use-entry'
import { headingId } from './form-groups'
import { useIsShown } from './GroupHeading'
import { isTranslated } from './only-texts'

const onlyTexts = 'Hier stehen nur die Texte. Zeiten, Orte und alle anderen Angaben kommen aus dem deutschen Eintrag.'

const goTo = (index: number) => {
  const heading = document.getElementById(headingId(index))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The names of the fields of each group of a form. */
const fieldsOfGroups = (uid: string, groups: readonly FieldGroup[]): string[][] => {
  const fields: string[][] = groups.map(() => [])
  let current = -1
  for (const row of typeDefinitions.find(definition => definition.uid === uid)?.rows ?? []) {
    const begun = groups.findIndex(({ from }) => row.some(([name]) => name === from))
    if (begun >= 0) current = begun
    fields[current]?.push(...row.map(([name]) => name))
  }
  return fields
}

const GroupLink = ({ group, index }: { group: FieldGroup, index: number }) => {
  if (!useIsShown(group.only)) return null
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <TextButton type="button" onClick={() => goTo(index)}>{group.title}</TextButton>
    </Box>
  )
}

const Groups = ({ uid, groups }: { uid: string, groups: readonly FieldGroup[] }) => {
  const attributes: Record<string, unknown> = useAttributes()
  const isGerman = localeOf() === 'de'
  const fields = fieldsOfGroups(uid, groups)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {isGerman ? null : <Typography variant="pi" textColor="neutral600" tag="p">{onlyTexts}</Typography>}
      <Box tag="ol">
        {groups.map((group, index) => (isGerman || fields[index]?.some(name => isTranslated(attributes[name]))
          ? <GroupLink key={group.from} group={group} index={index} />
          : null))}
      </Box>
    </Flex>
  )
}

/** The groups of a long form, to jump to. */
export const groupsPanel: PanelComponent = ({ model }) => {
  const groups = fieldGroups[model]
  return groups ? { title: 'Abschnitte', content: <Groups uid={model} groups={groups} /> } : null
}

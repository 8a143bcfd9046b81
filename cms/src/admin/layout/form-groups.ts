import { fieldGroups, type FieldGroup } from '../../dashboard/groups'

/** The type of the field that is no field but the heading of a group; see `GroupHeading`. */
export const headingType = 'group-heading'

interface Field { name?: string, attribute?: unknown, disabled?: boolean }
interface HookInput { layout: { layout: Field[][][] }, query?: unknown }

/** The place of a heading in the page, for links to it. */
export const headingId = (index: number) => `gruppe-${index}`

/**
 * The groups of the form with these fields: Strapi does not say of which type it is, but only one type has all the
 * fields with which its groups begin, the first of them first.
 */
export const groupsFor = (names: readonly string[]): readonly FieldGroup[] =>
  Object.values(fieldGroups)
    .find(groups => groups[0]?.from === names[0] && groups.every(({ from }) => names.includes(from))) ?? []

const heading = (group: FieldGroup, index: number, field: Field): Field => ({
  ...field,
  ...{ label: group.title, type: headingType, size: 12, required: false, hint: '', placeholder: '' },
  attribute: { type: headingType, group, index },
})

/**
 * Makes a panel with a heading of each group. A heading is a field like any other for Strapi, under the name of the
 * first field of the form: everybody may read that. (Of a component only its parts are readable, not its name.)
 */
export const groupFields = <Input extends HookInput>(input: Input): Input => {
  const rows = input.layout.layout.flat()
  const groups = groupsFor(rows.flat().map(({ name }) => name ?? ''))
  if (groups.length === 0) return input
  const first = rows[0]?.[0]
  const panels: Field[][][] = []
  for (const row of rows) {
    const index = groups.findIndex(({ from }) => row.some(({ name }) => name === from))
    const group = groups[index]
    if (group && first) panels.push([[heading(group, index, first)]])
    const panel = panels.at(-1)
    if (panel) panel.push(row)
    else panels.push([row])
  }
  return { ...input, layout: { ...input.layout, layout: panels } }
}

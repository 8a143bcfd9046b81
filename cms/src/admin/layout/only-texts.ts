import { headingType } from './form-groups'
import { path } from './paths'

interface Field { attribute?: unknown, disabled?: boolean }
interface EditLayout {
  options?: unknown
  layout: Field[][][]
  components: Record<string, { layout: Field[][] }>
}
interface HookInput { layout: EditLayout, query?: unknown }

/** Whether an attribute has words of its own in each language. */
export const isTranslated = (attribute: unknown) => path(attribute, 'pluginOptions', 'i18n', 'localized') === true

const isHeading = ({ attribute }: Field) => path(attribute, 'type') === headingType

/** The language of the form. The i18n plugin, whose hook runs before ours, hands on the layout without the query. */
const localeOf = (query: unknown): unknown =>
  path(query, 'plugins', 'i18n', 'locale') ?? new URLSearchParams(window.location.search).get('plugins[i18n][locale]')

/**
 * Facts and relations are written in German only: the form of another language has the texts alone. The server refuses
 * a change of facts as well. Runs after the groups are made: a group without texts goes.
 */
export const showOnlyTexts = (input: HookInput): HookInput => {
  const locale = localeOf(input.query)
  const localized = path(input.layout.options, 'i18n', 'localized') === true
  if (!localized || typeof locale !== 'string' || locale === 'de') return input
  const components = Object.fromEntries(Object.entries(input.layout.components).map(([uid, component]) => [uid, {
    ...component,
    layout: component.layout.map(row => row.map(field => ({ ...field, disabled: true }))),
  }]))
  const layout = input.layout.layout
    .map(panel => panel
      .map(row => row.filter(field => isHeading(field) || isTranslated(field.attribute)))
      .filter(row => row.length > 0))
    .filter(panel => panel.some(row => !row.every(isHeading)))
  return { ...input, layout: { ...input.layout, layout, components } }
}

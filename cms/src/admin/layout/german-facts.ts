import { path } from './paths'

interface Field { attribute?: unknown, disabled?: boolean }
interface EditLayout {
  options?: unknown
  layout: Field[][][]
  components: Record<string, { layout: Field[][] }>
}
interface HookInput { layout: EditLayout, query?: unknown }

const isTranslated = (field: Field) => path(field.attribute, 'pluginOptions', 'i18n', 'localized') === true

/** The language of the form. The i18n plugin, whose hook runs before ours, hands on the layout without the query. */
const localeOf = (query: unknown): unknown =>
  path(query, 'plugins', 'i18n', 'locale') ?? new URLSearchParams(window.location.search).get('plugins[i18n][locale]')

/**
 * Facts and relations are written in German only: in the form of another language they can be read, not changed. The
 * server refuses a change as well.
 */
export const lockGermanFacts = (input: HookInput): HookInput => {
  const locale = localeOf(input.query)
  const localized = path(input.layout.options, 'i18n', 'localized') === true
  if (!localized || typeof locale !== 'string' || locale === 'de') return input
  const lock = (field: Field): Field => (isTranslated(field) ? field : { ...field, disabled: true })
  const components = Object.fromEntries(Object.entries(input.layout.components).map(([uid, component]) => [uid, {
    ...component,
    layout: component.layout.map((row) => row.map((field) => ({ ...field, disabled: true }))),
  }]))
  const layout = input.layout.layout.map((panel) => panel.map((row) => row.map(lock)))
  return { ...input, layout: { ...input.layout, layout, components } }
}

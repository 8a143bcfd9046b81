import { nameIn, type Schema } from './description'
import { html, type Html } from './html'

const code = (value: unknown) => html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>`

const joined = (parts: readonly Html[], between: string): Html =>
  html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`

const typeNames = ({ type, format }: Schema): Html[] =>
  (typeof type === 'string' ? [type] : type ?? []).map(name => html`${name === 'string' && format ? format : name}`)

/** What kind of value it is, in a few words, with links to what has a name. */
export const typeWords = (schema: Schema): Html => {
  if (schema.$ref !== undefined) {
    const name = nameIn(schema.$ref)
    return html`<a href="#schema-${name}">${name}</a>`
  }
  if (schema.enum) return joined(schema.enum.map(code), ' | ')
  if (schema.const !== undefined) return code(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return joined(choices.map(typeWords), ' or ')
  if (schema.prefixItems) return html`list: ${joined(schema.prefixItems.map(typeWords), ', ')}`
  if (schema.type === 'array' && typeof schema.items === 'object') return html`list of ${typeWords(schema.items)}`
  return joined(typeNames(schema), ' or ')
}

/** Bounds and defaults of a value. */
export const boundWords = ({ minimum, maximum, maxLength, default: standard }: Schema): Html[] => [
  ...(minimum !== undefined ? [html`from ${minimum}`] : []),
  ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? [html`up to ${maximum}`] : []),
  ...(maxLength !== undefined ? [html`at most ${maxLength} characters`] : []),
  ...(standard !== undefined ? [html`default ${code(standard)}`] : []),
]

/** The fields of an object, one after the other. */
export const fieldList = ({ properties = {}, required = [] }: Schema): Html => html`<dl class="fields">${
  Object.entries(properties).map(([name, field]) => html`
<div><dt><code>${name}</code>${required.includes(name) ? '' : html` <span class="note">may be absent</span>`}</dt>
<dd>${joined([typeWords(field), ...boundWords(field)], ', ')}${field.description ? html`<br>${field.description}` : ''}</dd></div>`)
}</dl>`

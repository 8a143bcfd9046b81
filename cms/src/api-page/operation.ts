import type { Operation, Parameter, Response } from './description'
import { html, prose, type Html } from './html'
import { boundWords, fieldList, typeWords } from './schema-words'

/** Long lists of choices are folded away. */
const manyChoices = 12

const places: Readonly<Record<string, string>> = { path: 'in the path', query: 'in the query', header: 'in a header' }

const parameterItem = ({ name, in: place, required, description, schema, example }: Parameter): Html => {
  const words = html`${[typeWords(schema), ...boundWords(schema)].map((part, at) => (at === 0 ? part : html`, ${part}`))}`
  const choices = schema.enum ?? (typeof schema.items === 'object' ? schema.items.enum : undefined) ?? []
  const isLong = choices.length > manyChoices
  return html`
<div><dt><code>${name}</code> <span class="note">${places[place] ?? place}${required ? ', required' : ''}</span></dt>
<dd>${prose(description)}${isLong ? html`<details><summary>Choices</summary>${words}</details>` : html`<span class="type">${words}</span>`}${
  schema.properties ? fieldList(schema) : ''}${
  typeof example === 'string' ? html`<span class="type">for example <code>${example}</code></span>` : ''}</dd></div>`
}

const queryOf = ({ parameters }: Operation): string => {
  const asked = parameters.filter(one => one.in === 'query' && one.required).map(({ name, example }) => [name, String(example ?? '')])
  const names = new Set(parameters.map(({ name }) => name))
  if (names.has('locale')) asked.push(['locale', 'en'])
  if (names.has('pagination')) asked.push(['pagination[pageSize]', '1'])
  if (names.has('per_page')) asked.push(['per_page', '1'])
  return asked.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** An address as somebody would call it. */
export const exampleAddress = (operation: Operation, server: string): string => {
  const { path, parameters } = operation
  const exampleOf = (name: string) => encodeURIComponent(String(parameters.find(one => one.name === name)?.example ?? name))
  const query = queryOf(operation)
  return `${operation.server ?? server}${path.replace(/\{(\w+)\}/g, (_, name: string) => exampleOf(name))}${query === '' ? '' : `?${query}`}`
}

const isError = (status: string) => Number(status) >= 400

const responseItem = ([status, { description, content }]: readonly [string, Response]): Html => html`
<div><dt><code>${status}</code></dt><dd>${prose(description)}${
  isError(status)
    ? ''
    : Object.entries(content).map(([type, { schema }]) => html` <span class="note">${type}</span>${
        schema?.$ref === undefined ? '' : html` ${typeWords(schema)}`}`)}</dd></div>`

const dataOf = ([, { content }]: readonly [string, Response]): Html => {
  const schema = content['application/json']?.schema
  const data = schema?.properties?.data ?? schema?.properties?.contents
  if (!data) return html``
  return html`<p>The answer holds ${data.properties ? 'an object' : html`${data.type === 'array' ? 'a ' : ''}${typeWords(data)}`}.</p>`
}

const exampleOf = ([, { content }]: readonly [string, Response]): Html => html`${
  Object.entries(content).filter(([, { example }]) => example !== undefined).map(([type, { example }]) => html`
<details class="example"><summary>Example of an answer (${type})</summary>
<pre tabindex="0"><code>${typeof example === 'string' ? example : JSON.stringify(example, null, 2)}</code></pre></details>`)}`

/** One thing that can be asked: what for, with which parameters, how the answer looks. */
export const operationSection = (operation: Operation, server: string): Html => {
  const { id, path, summary, description, parameters, responses } = operation
  const success = responses.filter(([status]) => status === '200')
  return html`
<article class="operation" aria-labelledby="${id}">
<h3 id="${id}"><a href="#${id}"><span class="method">GET</span> <code>${path}</code></a></h3>
<p>${prose(summary)}${/[.!?]$/.test(summary) ? '' : '.'}</p>
${description === '' ? '' : html`<p>${prose(description)}</p>`}
${success.map(dataOf)}
<pre class="curl" tabindex="0"><code>curl -g --compressed '${exampleAddress(operation, server)}'</code></pre>
${parameters.length === 0 ? '' : html`<details><summary>${parameters.length} parameters</summary><dl class="fields">${parameters.map(parameterItem)}</dl></details>`}
<details><summary>Answers: ${responses.map(([status]) => status).join(', ')}</summary><dl class="fields">${responses.map(responseItem)}</dl></details>
${success.map(exampleOf)}
</article>`
}

import { prefixes, type Thing, type Value } from './graph'

const jsonValue = (value: Value) => {
  if ('iri' in value) return { '@id': value.iri }
  return 'language' in value
    ? { '@value': value.text, '@language': value.language }
    : { '@value': value.text, '@type': value.type }
}

/** JSON-LD 1.1. */
export const toJsonLd = (things: readonly Thing[]): string => JSON.stringify({
  '@context': prefixes,
  '@graph': things.map(({ iri, types, about }) => ({
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(about.map(([property, ...values]) => [property, values.map(jsonValue)])),
  })),
})

/** What an address must not hold between its brackets is written as percent. */
const inBrackets = (iri: string) => `<${iri.replace(/[\p{Cc} <>"{}|^`\\]/gu, sign => encodeURIComponent(sign))}>`

/** A JSON string is a Turtle string: both escape the same signs in the same way. */
const quoted = (text: string) => JSON.stringify(text)

const turtleValue = (value: Value): string => {
  if ('iri' in value) return inBrackets(value.iri)
  return 'language' in value ? `${quoted(value.text)}@${value.language}` : `${quoted(value.text)}^^${value.type}`
}

const turtleThing = ({ iri, types, about }: Thing): string => {
  const said = about.filter(([, ...values]) => values.length > 0)
    .map(([property, ...values]) => `${property} ${values.map(turtleValue).join(', ')}`)
  return `${inBrackets(iri)}\n  ${[`a ${types.join(', ')}`, ...said].join(' ;\n  ')} .\n`
}

/** Turtle (RDF 1.1). */
export const toTurtle = (things: readonly Thing[]): string => [
  ...Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .\n`), '\n', things.map(turtleThing).join('\n'),
].join('')

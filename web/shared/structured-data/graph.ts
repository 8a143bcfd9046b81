import type { Locale } from '@buendnis/contract'
import type { BreadcrumbList, Graph, Thing } from 'schema-dts'

/** Where a page stands: its site, its own address, the language of its words. */
export interface PageFacts {
  siteUrl: string
  /** The absolute address of the page. */
  url: string
  language: Locale
}

type Filled<Node> = { [Name in keyof Node]: Exclude<Node[Name], null> }

const isFilled = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** An object of schema.org with empty properties, which are left out. */
export const withoutEmpty = <Node extends object>(node: Node): Filled<Node> =>
  Object.assign({}, ...Object.entries(node).filter(([, value]) => isFilled(value)).map(([name, value]) => ({ [name]: value })))

/** What the alliance is called in every graph. */
export const allianceId = (siteUrl: string): string => `${siteUrl}/#alliance`

/**
 * The way to a page, the page itself last (schema.org `BreadcrumbList`). Nothing for a way of one step.
 * @param steps from the home page on, with paths
 */
export const breadcrumb = (
  { siteUrl, url }: PageFacts, title: string, steps: readonly { text: string, href: string }[],
): BreadcrumbList[] => {
  const all = [...steps.map(({ text, href }) => ({ name: text, item: `${siteUrl}${href}` })), { name: title, item: url }]
  return all.length < 2
    ? []
    : [{
        '@type': 'BreadcrumbList',
        'itemListElement': all.map(({ name, item }, at) => ({ '@type': 'ListItem', 'position': at + 1, name, item })),
      }]
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029',
}

/** JSON-LD as it may stand inside a script element: no text can end that element. */
export const jsonLd = (nodes: readonly Thing[]): string => {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes }
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, character => escapes[character] ?? '')
}

/** Finished HTML; everything else is text and is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

const written = (part: Part): string => {
  if (part instanceof Html) return part.text
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, sign => escapes[sign] ?? sign)
  return part.map(written).join('')
}

/** HTML from a template: values are escaped unless they are HTML already. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, at) => text + written(parts[at])).join(''))

/** Prose with `code` and https addresses in it. */
export const prose = (text: string): Html => new Html(text.split(/(`[^`]+`|https:\/\/[^\s),]+[^\s),.])/).map((part) => {
  if (part.startsWith('`') && part.length > 1) return html`<code>${part.slice(1, -1)}</code>`.text
  return part.startsWith('https://') ? html`<a href="${part}">${part}</a>`.text : written(part)
}).join(''))

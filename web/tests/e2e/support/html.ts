/** A page as its bytes: for what needs no browser. */
export interface Html {
  status: number
  headers: Headers
  text: string
}

export const readHtml = async (url: string, init: RequestInit = {}): Promise<Html> => {
  const answer = await fetch(url, { redirect: 'manual', ...init })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** The values of an attribute of all tags that match: `attributes(html, /<a [^>]*>/g, 'href')`. */
export const attributes = (html: string, tags: RegExp, name: string): string[] =>
  [...html.matchAll(tags)].flatMap(([tag]) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    return value === undefined ? [] : [value.replaceAll('&amp;', '&')]
  })

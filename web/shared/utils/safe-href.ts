/** What editors may link to. */
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * An address from a text of the CMS as it may stand in a link: web, mail, phone, or a path of this site. Everything
 * else (`javascript:`, `//host`, nonsense) gives undefined, and the words stand there without a link.
 */
export const safeHref = (address: string): string | undefined => {
  const trimmed = address.trim()
  if (/^#[\w-]+$/.test(trimmed)) return trimmed
  if (/^\/(?![/\\])/.test(trimmed)) return trimmed
  try {
    const url = new URL(trimmed)
    return protocols.has(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

/** Does it lead away from this site? */
export const isForeign = (href: string): boolean => /^https?:/i.test(href)

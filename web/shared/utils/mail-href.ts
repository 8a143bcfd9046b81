/**
 * A link that opens a letter with its subject and words already in it (RFC 6068). Spaces become `%20`: mail programs
 * would show a plus sign. Line breaks become CRLF.
 */
export const mailHref = (address: string, { subject, body }: { subject?: string, body?: string } = {}): string => {
  const parts = Object.entries({ subject, body }).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))}`] : [])
  const to = encodeURIComponent(address).replaceAll('%40', '@')
  return parts.length ? `mailto:${to}?${parts.join('&')}` : `mailto:${to}`
}

import type { IncomingMessage } from 'node:http'

/**
 * Whether a form was sent from a page of ours: browsers say so themselves. Old ones that say nothing are let through;
 * the signed token of the form stands behind this.
 */
export const isSameOrigin = ({ headers }: IncomingMessage, publicUrl: string): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  return [host, new URL(publicUrl).host].includes(new URL(origin).host)
}

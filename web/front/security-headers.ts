import type { OutgoingHttpHeaders } from 'node:http'
import { placeOf } from '../shared/utils/paths.ts'

/**
 * What a page may do.
 * @param framedBy who may show it in a frame; nobody without it
 * @param frames what it may show in frames itself; nothing without it
 */
export const contentSecurityPolicy = (framedBy = "'none'", frames?: string): string => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  ...frames === undefined ? [] : [`frame-src ${frames}`],
  `frame-ancestors ${framedBy}`,
  "manifest-src 'self'",
  "worker-src 'self'",
].join('; ')

/** What no page of ours needs. */
const permissionsPolicy = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen',
  'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking',
].map(feature => `${feature}=()`).join(', ')

const forEmbedded: OutgoingHttpHeaders = {
  'content-security-policy': contentSecurityPolicy('*'), 'cross-origin-resource-policy': 'cross-origin', 'x-robots-tag': 'noindex',
}
const forEmbed: OutgoingHttpHeaders = { 'content-security-policy': contentSecurityPolicy(undefined, "'self'") }
/** Scripts of other websites may read it: there are no cookies that it could depend on. */
const forFragment: OutgoingHttpHeaders = {
  'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-robots-tag': 'noindex',
}
const forOthers: OutgoingHttpHeaders = {}

/**
 * What lists on other websites need: anybody may show them, strict pages, too. The page that makes them shows one itself.
 * The same object for the same kind of page.
 */
export const embedHeaders = (path: string): OutgoingHttpHeaders => {
  if (path.startsWith('/embed/')) return path.endsWith('.html') ? forFragment : forOthers
  const section = placeOf(path)?.place.section
  if (section === 'embedded') return forEmbedded
  return section === 'embed' ? forEmbed : forOthers
}

/** The headers of every answer, errors and files included. They are set here alone, never by rules on paths. */
export const securityHeaders = (publicUrl: string): OutgoingHttpHeaders => ({
  'content-security-policy': contentSecurityPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy,
  // Where somebody looked for help is nobody else's business.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  ...publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {},
})

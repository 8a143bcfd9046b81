import { existsSync } from 'node:fs'
import path from 'node:path'

/** What the site needs to know about the machine it runs on. */
export interface Settings {
  host: string
  port: number
  /** The address as people see it, without a slash at the end. */
  publicUrl: string
  /** Where the CMS is reached, without a slash at the end. */
  cmsUrl: string
  /** The address of the dashboard's server as editors see it, without a slash at the end. */
  cmsPublicUrl: string
  /** Host names that are answered; null answers all (behind a proxy that checks them). */
  hosts: readonly string[] | null
  /** The harmless website behind the way out of pages on violence and separation. */
  exitUrl: string
  /** A PMTiles file for maps of our own; null: there are no maps. */
  tilesFile: string | null
  /** Whose data the map shows, beside OpenStreetMap's. */
  tilesAttribution: string
  /** Shared with the CMS: signs what is handed over, and the forms; null when nobody has set one. */
  secret: string | null
  /** What visitors sent lies here while the CMS cannot take it. */
  dataDir: string
  /** Memory for finished pages, in bytes; 0: every page is made anew. */
  cacheBytes: number
  /** Whether a proxy of our own stands in front and names the visitor's address in `X-Forwarded-For`. */
  trustProxy: boolean
}

const readUrl = (name: string, value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol)) return value.replace(/\/+$/, '')
  throw new Error(`${name} must be an address that begins with http:// or https://, not "${value}"`)
}

/** It opens in front of somebody who must not see where the visitor was: nothing on the way may read along. */
const readExitUrl = (value: string): string => {
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return new URL(value).href
  throw new Error(`WEB_EXIT_URL must be an address that begins with https://, not "${value}"`)
}

const readTilesFile = (value: string): string => {
  if (value.endsWith('.pmtiles') && existsSync(value)) return value
  throw new Error(`WEB_TILES_FILE must be a .pmtiles file that exists, not "${value}"`)
}

const readPort = (value: string): number => {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`WEB_PORT must be a port number, not "${value}"`)
}

const readMegabytes = (name: string, value: string): number => {
  const megabytes = Number(value)
  if (Number.isFinite(megabytes) && megabytes >= 0) return megabytes * 1024 * 1024
  throw new Error(`${name} must be a number of megabytes, not "${value}"`)
}

/**
 * Reads the environment. `WEB_HOSTS` lists the host names that are answered, separated by commas.
 * @throws Error with one sentence that names the variable
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const port = readPort(env.WEB_PORT || '3000')
  const hosts = (env.WEB_HOSTS ?? '').split(',').map(host => host.trim().toLowerCase()).filter(Boolean)
  return {
    host: env.WEB_HOST || '127.0.0.1',
    port,
    publicUrl: readUrl('WEB_PUBLIC_URL', env.WEB_PUBLIC_URL || `http://localhost:${port}`),
    cmsUrl: readUrl('CMS_URL', env.CMS_URL || 'http://127.0.0.1:1337'),
    cmsPublicUrl: readUrl('CMS_PUBLIC_URL', env.CMS_PUBLIC_URL || 'http://localhost:1337'),
    hosts: hosts.length > 0 ? hosts : null,
    exitUrl: readExitUrl(env.WEB_EXIT_URL || 'https://www.dwd.de/'),
    tilesFile: env.WEB_TILES_FILE ? readTilesFile(env.WEB_TILES_FILE) : null,
    tilesAttribution: env.WEB_TILES_ATTRIBUTION || 'Protomaps',
    secret: env.SITE_SECRET || null,
    dataDir: path.resolve(env.WEB_DATA_DIR || path.join(import.meta.dirname, '..', '..', '.data', 'site')),
    cacheBytes: readMegabytes('PAGE_CACHE_MB', env.PAGE_CACHE_MB || '64'),
    trustProxy: env.TRUST_PROXY === 'true',
  }
}

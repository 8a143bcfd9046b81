import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { dataDir, inData, inRoot } from './paths.mjs'
import { Refusal } from './run.mjs'

const readPort = (name, fallback) => {
  const value = Number(process.env[name] || fallback)
  if (!Number.isInteger(value) || value < 1 || value > 65535) throw new Refusal(`${name} must be a port number, not "${process.env[name]}".`)
  return value
}

/** Settings from the environment and from `.env`; the environment wins. Throws a Refusal that names what is wrong. */
export const readSettings = () => {
  const file = inRoot('.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
  const cmsHost = process.env.CMS_HOST || '127.0.0.1'
  const webHost = process.env.WEB_HOST || '127.0.0.1'
  const cmsPort = readPort('CMS_PORT', 1337)
  const webPort = readPort('WEB_PORT', 3000)
  if (cmsPort === webPort) throw new Refusal('CMS_PORT and WEB_PORT must differ.')
  return {
    cmsHost,
    cmsPort,
    webHost,
    webPort,
    cmsPublicUrl: process.env.CMS_PUBLIC_URL || `http://localhost:${cmsPort}`,
    webPublicUrl: process.env.WEB_PUBLIC_URL || `http://localhost:${webPort}`,
    cmsUrl: process.env.CMS_URL || `http://127.0.0.1:${cmsPort}`,
  }
}

/** How each secret is made. */
export const secretNames = {
  APP_KEYS: () => [1, 2].map(() => randomBytes(32).toString('base64url')).join(','),
  ADMIN_JWT_SECRET: () => randomBytes(32).toString('base64url'),
  API_TOKEN_SALT: () => randomBytes(16).toString('base64url'),
  ENCRYPTION_KEY: () => randomBytes(32).toString('hex'),
  /** With it the site signs what it hands to the CMS. */
  SITE_SECRET: () => randomBytes(32).toString('base64url'),
}

/**
 * The secrets of this installation: from the environment where they are set, otherwise made once and kept in
 * `.data/secrets.json`, readable by its owner alone.
 */
export const readSecrets = () => {
  const file = inData('secrets.json')
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  const made = Object.entries(secretNames).filter(([name]) => !process.env[name] && !kept[name])
  if (made.length > 0) {
    for (const [name, make] of made) kept[name] = make()
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    fs.writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  }
  return Object.fromEntries(Object.keys(secretNames).map((name) => [name, process.env[name] || kept[name]]))
}

/** The environment in which the CMS runs. Its database is a file in `.data/` unless `DATABASE_URL` names a server. */
export const cmsEnvironment = (settings) => ({
  ...readSecrets(),
  CMS_HOST: settings.cmsHost,
  CMS_PORT: String(settings.cmsPort),
  CMS_PUBLIC_URL: settings.cmsPublicUrl,
  WEB_PUBLIC_URL: settings.webPublicUrl,
  SITE_PROCESSES: process.env.SITE_PROCESSES || `http://127.0.0.1:${settings.webPort}`,
  DATABASE_FILENAME: path.resolve(process.env.DATABASE_FILENAME || inData('buendnis.db')),
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'de',
  TZ: 'Europe/Berlin',
})

/** The environment in which the site runs. */
export const webEnvironment = (settings) => ({
  WEB_HOST: settings.webHost,
  WEB_PORT: String(settings.webPort),
  WEB_PUBLIC_URL: settings.webPublicUrl,
  CMS_PUBLIC_URL: settings.cmsPublicUrl,
  CMS_URL: settings.cmsUrl,
  SITE_SECRET: readSecrets().SITE_SECRET,
  WEB_DATA_DIR: path.resolve(process.env.WEB_DATA_DIR || inData('site')),
  TZ: 'Europe/Berlin',
})

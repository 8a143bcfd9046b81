import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run } from './processes.mjs'

/** What CMS and site share. */
const secret = 'bench-bench-bench-bench-bench-bench-bench'

/** What a CMS needs that talks to nobody: secrets are made up, nothing of the installation is touched. */
export const cmsEnvironment = (database, more = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  TZ: 'Europe/Berlin',
  CMS_HOST: '127.0.0.1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'de',
  LINK_CHECK: 'off',
  JOBS_EVERY_SECONDS: '0',
  API_LIMIT: '0',
  APP_KEYS: 'bench-one,bench-two',
  API_TOKEN_SALT: 'bench',
  ADMIN_JWT_SECRET: 'bench',
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  SITE_SECRET: secret,
  DATABASE_FILENAME: database,
  ...more,
})

/** What a site needs that shows the pages of this CMS. @param megabytes of the page cache; 0: every page is made anew */
export const siteEnvironment = (cmsUrl, port, dataDir, megabytes) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  TZ: 'Europe/Berlin',
  WEB_HOST: '127.0.0.1',
  WEB_PORT: String(port),
  WEB_DATA_DIR: dataDir,
  PAGE_CACHE_MB: String(megabytes),
  CMS_URL: cmsUrl,
  SITE_SECRET: secret,
})

/** The database with this many synthetic offers in eight languages; made once and kept. */
export const volumeOf = async (root, folder, count) => {
  const file = path.join(folder, `volume-${count}.db`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const making = path.join(folder, `making-${count}.db`)
  for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true })
  console.log(`Making the database with ${count} offers (once) …`)
  const options = { cwd: path.join(root, 'cms'), env: cmsEnvironment(making), log: path.join(folder, 'volume.log') }
  await run(['seed/run.ts', '--no-demo'], options)
  await run(['seed/run.ts', '--volume', String(count)], options)
  for (const end of ['-wal', '-shm']) {
    if (existsSync(`${making}${end}`)) renameSync(`${making}${end}`, `${file}${end}`)
  }
  renameSync(making, file)
  return file
}

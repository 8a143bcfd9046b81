import fs from 'node:fs'
import { fingerprint, whenChanged } from './fingerprint.mjs'
import { inRoot } from './paths.mjs'
import { step } from './run.mjs'

/** Nothing of ours or of what we build with calls home. */
export const quiet = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  NUXT_TELEMETRY_DISABLED: '1',
}

const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'contract/package.json', 'cms/package.json', 'web/package.json']

/** Installs the packages of the lockfile, if they are not there yet. */
export const install = () => whenChanged(
  inRoot('node_modules', '.installed'),
  fingerprint(...manifests),
  () => step('Install packages', 'pnpm', ['install', '--frozen-lockfile', '--prod=false']),
)

/** Builds the CMS and the site where their sources changed. */
export const build = async () => {
  const jobs = [
    whenChanged(
      inRoot('cms', 'dist', '.built'),
      fingerprint('cms/src', 'cms/config', 'cms/database', 'cms/package.json', 'cms/tsconfig.json', 'pnpm-lock.yaml'),
      () => {
        fs.rmSync(inRoot('cms', 'dist'), { recursive: true, force: true })
        return step('Build the CMS', 'pnpm', ['--filter', '@buendnis/cms', 'build'], { env: { ...quiet, NODE_ENV: 'production' } })
      },
    ),
    whenChanged(
      inRoot('web', '.output', '.built'),
      fingerprint('web', 'contract/src', 'contract/package.json', 'pnpm-lock.yaml'),
      () => step('Build the site', 'pnpm', ['--filter', '@buendnis/web', 'build'], { env: { ...quiet, NODE_ENV: 'production' } }),
    ),
  ]
  const results = await Promise.allSettled(jobs)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

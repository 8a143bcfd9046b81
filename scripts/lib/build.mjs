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

/** What is built: the command, what it is made of, and where the result lies, with the stamp of what it was made of. */
export const builds = [
  {
    title: 'Build the CMS',
    command: ['pnpm', '--filter', '@buendnis/cms', 'build'],
    sources: ['cms/src', 'cms/config', 'cms/database', 'cms/package.json', 'cms/tsconfig.json', 'pnpm-lock.yaml'],
    result: 'cms/dist',
  },
  {
    title: 'Build the site',
    command: ['pnpm', '--filter', '@buendnis/web', 'build'],
    sources: ['web', 'contract/src', 'contract/package.json', 'pnpm-lock.yaml'],
    result: 'web/.output',
  },
]

/** Builds the CMS and the site where their sources changed. */
export const build = async () => {
  const jobs = builds.map(({ title, command: [program, ...args], sources, result }) =>
    whenChanged(inRoot(result, '.built'), fingerprint(...sources), () => {
      fs.rmSync(inRoot(result), { recursive: true, force: true })
      return step(title, program, args, { env: { ...quiet, NODE_ENV: 'production' } })
    }))
  const results = await Promise.allSettled(jobs)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

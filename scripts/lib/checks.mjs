import { quiet } from './build.mjs'
import { inRoot } from './paths.mjs'
import { step } from './run.mjs'

/** What can be known without running anything of the project: style, types, seed files. */
const checks = [
  { title: 'Lint', command: 'pnpm', args: ['exec', 'eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'] },
  { title: 'Types of the system tests', command: 'pnpm', args: ['exec', 'tsc', '--noEmit'] },
  { title: 'Types of the contract', command: 'pnpm', args: ['--filter', '@buendnis/contract', 'typecheck'] },
  { title: 'Types of the CMS', command: 'pnpm', args: ['--filter', '@buendnis/cms', 'typecheck'] },
  { title: 'Types of the site', command: 'pnpm', args: ['--filter', '@buendnis/web', 'typecheck'] },
  { title: 'Seed files', command: process.execPath, args: ['seed/check.ts'], cwd: inRoot('cms') },
]

export const checkCount = checks.length

/** Runs all checks, two at a time, to the end. Answers with what the failed ones said. */
export const runChecks = async () => {
  const waiting = [...checks]
  const failed = []
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      await step(check.title, check.command, check.args, { cwd: check.cwd, env: quiet })
        .catch((error) => failed.push(error.message))
    }
  }
  await Promise.all([work(), work()])
  return failed
}

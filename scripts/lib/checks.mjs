import { inRoot } from './paths.mjs'

/** What can be known without running anything of the project: style, types, seed files. */
export const checks = [
  { title: 'Lint', command: 'pnpm', args: ['exec', 'eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'] },
  { title: 'Types of the system tests', command: 'pnpm', args: ['exec', 'tsc', '--noEmit'] },
  { title: 'Types of the contract', command: 'pnpm', args: ['--filter', '@buendnis/contract', 'typecheck'] },
  { title: 'Types of the CMS', command: 'pnpm', args: ['--filter', '@buendnis/cms', 'typecheck'] },
  { title: 'Types of the site', command: 'pnpm', args: ['--filter', '@buendnis/web', 'typecheck'] },
  { title: 'Seed files', command: process.execPath, args: ['seed/check.ts'], cwd: inRoot('cms') },
]

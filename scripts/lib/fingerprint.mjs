import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

const skipped = new Set(['node_modules', 'dist', 'build', '.strapi', '.tmp', '.nuxt', '.output', 'tests', '.data'])

const filesBelow = (place) => {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs.readdirSync(place, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !/\.(spec|test)\.ts$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(place, entry.name)))
}

/**
 * One hash over the names and contents of files and folders below a folder; tests and results left out.
 * @param {string} base
 * @param {readonly string[]} places
 */
export const fingerprintBelow = (base, places) => {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesBelow(path.join(base, place))) {
      hash.update(path.relative(base, file)).update('\0').update(fs.readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** The same, over files and folders of the repository. */
export const fingerprint = (...places) => fingerprintBelow(inRoot(), places)

/** Does `work` only when what it is made of has changed since the last time. Returns whether it was done. */
export const whenChanged = async (stampFile, print, work) => {
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === print) return false
  await work()
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, print)
  return true
}

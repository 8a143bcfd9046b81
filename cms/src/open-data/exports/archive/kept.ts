import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { readContentVersion } from '../../../content-version'
import { archiveFolder, archiveName, archiveSchema, holdingsName, notesName, type Archive } from './folder'
import { holdingsSchema, isTakenBack, readPresent } from './holdings'

const readJson = async (file: string): Promise<unknown> =>
  readFile(file, 'utf8').then((text): unknown => JSON.parse(text)).catch(() => undefined)

/** Takes an archive away. The notes go first: without them it does not count. */
export const removeArchive = async (strapi: Core.Strapi, day: string) => {
  for (const name of [notesName(day), archiveName(day), holdingsName(day)]) {
    await rm(path.join(archiveFolder(strapi), name), { force: true })
  }
}

/** For which content version which archives were compared with what is public. */
const compared = new WeakMap<Core.Strapi, { version: number, days: Set<string> }>()

/** Takes away every archive that holds something which is no longer public. @returns the others */
const withoutTakenBack = async (strapi: Core.Strapi, archives: readonly Archive[]): Promise<Archive[]> => {
  const version = await readContentVersion(strapi)
  const known = compared.get(strapi)
  const days = known?.version === version ? known.days : new Set<string>()
  compared.set(strapi, { version, days })
  const unsure = archives.filter(({ day, contentVersion }) => contentVersion !== version && !days.has(day))
  if (unsure.length === 0) return [...archives]
  const present = await readPresent(strapi)
  const gone = new Set<string>()
  for (const { day } of unsure) {
    const holdings = holdingsSchema.safeParse(await readJson(path.join(archiveFolder(strapi), holdingsName(day))))
    if (holdings.success && !isTakenBack(holdings.data, present)) {
      days.add(day)
    } else {
      gone.add(day)
      await removeArchive(strapi, day)
    }
  }
  return archives.filter(({ day }) => !gone.has(day))
}

/** The archives that lie here and hold nothing but what is still public, the newest first. */
export const keptArchives = async (strapi: Core.Strapi): Promise<Archive[]> => {
  const names = await readdir(archiveFolder(strapi)).catch((): string[] => [])
  const notes = await Promise.all(names.filter(name => /^\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .map(name => readJson(path.join(archiveFolder(strapi), name))))
  const archives = notes.flatMap((one) => {
    const read = archiveSchema.safeParse(one)
    return read.success ? [read.data] : []
  })
  return withoutTakenBack(strapi, archives.sort((a, b) => b.day.localeCompare(a.day)))
}

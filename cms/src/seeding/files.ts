import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { defaultLocale, isLocale, type Locale } from '../locales/locales'
import { seedFolders, type SeedFolder } from './types'

export type SeedSet = 'base' | 'demo'

/** The files of one document as they lie on the disk. */
export interface SeedSource {
  set: SeedSet
  folder: SeedFolder
  /** The file name without language and ending: what relations of other files call it. */
  name: string
  /** German first. */
  texts: Map<Locale, string>
}

/** One document of the seed: the German facts and words, and the words of every other language. */
export interface SeedDocument {
  folder: SeedFolder
  name: string
  documentId: string
  demo: boolean
  /** Changes when any of the document's files changes. */
  sourceHash: string
  languages: Map<Locale, Record<string, unknown>>
}

const fileContent = z.record(z.string(), z.unknown())
const fileName = /^([a-z0-9-]+)(?:\.([a-z-]+))?\.yml$/

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

const hashOf = ({ set, folder, name, texts }: SeedSource) => hash(JSON.stringify([set, folder, name, ...texts]))

const readFolder = (root: string, set: SeedSet, folder: SeedFolder): SeedSource[] => {
  const directory = path.join(root, set, folder)
  if (!fs.existsSync(directory)) return []
  const found = new Map<string, SeedSource>()
  for (const entry of fs.readdirSync(directory).sort()) {
    const match = fileName.exec(entry)
    const locale = match?.[2] ?? defaultLocale
    if (!match || !isLocale(locale)) {
      throw new Error(`${set}/${folder}/${entry} is not named <name>.yml or <name>.<language>.yml.`)
    }
    const name = match[1] ?? ''
    const source = found.get(name) ?? { set, folder, name, texts: new Map<Locale, string>() }
    source.texts.set(locale, fs.readFileSync(path.join(directory, entry), 'utf8'))
    found.set(name, source)
  }
  return [...found.values()]
}

/** Reads the seed files of the given sets in the order in which they are to be loaded, without parsing them. */
export const readSeedSources = (root: string, sets: readonly SeedSet[]): SeedSource[] =>
  seedFolders.flatMap((folder) => sets.flatMap((set) => readFolder(root, set, folder)))

/** One hash over all files, for the question "has anything changed since the last start?". */
export const hashOfSources = (sources: readonly SeedSource[]): string => hash(sources.map(hashOf).join())

const readYaml = (file: string, text: string): Record<string, unknown> => {
  try {
    return fileContent.parse(parse(text))
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Throws with the name of the file when it is no YAML, or when German or the documentId is missing. */
export const parseSeedSource = (source: SeedSource): SeedDocument => {
  const { set, folder, name, texts } = source
  const base = `${set}/${folder}/${name}`
  const german = texts.get(defaultLocale)
  if (german === undefined) throw new Error(`${base}.yml is missing: every document exists in German first.`)
  const { documentId, ...words } = readYaml(`${base}.yml`, german)
  if (typeof documentId !== 'string') throw new Error(`${base}.yml has no documentId.`)
  const languages = new Map<Locale, Record<string, unknown>>([[defaultLocale, words]])
  for (const [locale, text] of texts) {
    if (locale !== defaultLocale) languages.set(locale, readYaml(`${base}.${locale}.yml`, text))
  }
  return { folder, name, documentId, demo: set === 'demo', sourceHash: hashOf(source), languages }
}

import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { withSingleContentVersion } from '../content-version'
import { defaultLocale } from '../locales/locales'
import { contentHash } from './content'
import { hashOfSources, parseSeedSource, readSeedSources, type SeedDocument, type SeedSet } from './files'
import { recall, recallFilesHash, remember, rememberFilesHash, type WrittenFolder } from './memory'
import { seedFolders, seedTypes, type SeedFolder } from './types'
import type { FindDocumentId } from './values'
import { writeDocument } from './write'

export interface SeedReport {
  written: number
  unchanged: number
  /** Documents that an editor changed or deleted: left alone. */
  kept: number
  /** One sentence per document that could not be written. */
  failures: string[]
}

export interface SeedOptions {
  sets: readonly SeedSet[]
  /** Gets lines for people, in German. */
  log: (line: string) => void
}

/** Where the seed files lie: `seed/` beside the build, or the folder that `SEED_ROOT` names. */
export const seedRoot = (strapi: Core.Strapi) => process.env.SEED_ROOT || path.join(strapi.dirs.app.root, 'seed')

const presentDocuments = async (strapi: Core.Strapi, folder: SeedFolder): Promise<Set<string>> => {
  const rows = await strapi.db.query(seedTypes[folder]).findMany({
    where: { locale: defaultLocale, publishedAt: null }, select: ['documentId'],
  })
  return new Set(rows.map(({ documentId }) => String(documentId)))
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

class Loader {
  readonly report: SeedReport = { written: 0, unchanged: 0, kept: 0, failures: [] }
  private readonly present = new Map<SeedFolder, Set<string>>()
  private readonly names: Map<string, string>
  private readonly today = berlinDay()

  constructor(private readonly strapi: Core.Strapi, documents: readonly SeedDocument[]) {
    this.names = new Map(documents.map(({ folder, name, documentId }) => [`${folder}/${name}`, documentId]))
  }

  async prepare() {
    for (const folder of seedFolders) this.present.set(folder, await presentDocuments(this.strapi, folder))
  }

  private readonly find: FindDocumentId = (folder, name) => {
    const documentId = this.names.get(`${folder}/${name}`)
    return documentId !== undefined && this.present.get(folder)?.has(documentId) ? documentId : undefined
  }

  /** Writes the document if that is due, and notes in the same transaction what was written. */
  async load(document: SeedDocument, written: WrittenFolder) {
    const { folder, documentId, sourceHash, demo } = document
    const before = written[documentId]
    const exists = this.present.get(folder)?.has(documentId) ?? false
    if (before?.sourceHash === sourceHash) {
      this.report.unchanged += 1
      return
    }
    const uid = seedTypes[folder]
    const untouched = before
      ? exists && await contentHash(this.strapi, uid, documentId) === before.contentHash
      : !exists
    if (!untouched) {
      this.report.kept += 1
      return
    }
    try {
      await this.strapi.db.transaction(async () => {
        await writeDocument(this.strapi, document, exists, this.find, this.today)
        const hash = await contentHash(this.strapi, uid, documentId) ?? ''
        await remember(this.strapi, folder, { ...written, [documentId]: { sourceHash, contentHash: hash, demo } })
        written[documentId] = { sourceHash, contentHash: hash, demo }
      })
      this.present.get(folder)?.add(documentId)
      this.report.written += 1
    } catch (error) {
      this.report.failures.push(`${folder}/${document.name}: ${messageOf(error)}`)
    }
  }
}

/**
 * Loads the seed files into the database. A second run changes nothing; what an editor changed or deleted is left
 * alone; a changed file updates a document that nobody touched. Throws when a file cannot be read.
 */
export const loadSeed = async (strapi: Core.Strapi, { sets, log }: SeedOptions): Promise<SeedReport> => {
  const sources = readSeedSources(seedRoot(strapi), sets)
  const filesHash = hashOfSources(sources)
  if (await recallFilesHash(strapi) === filesHash) {
    return { written: 0, unchanged: sources.length, kept: 0, failures: [] }
  }

  const documents = sources.map(parseSeedSource)
  const loader = new Loader(strapi, documents)
  await loader.prepare()
  await withSingleContentVersion(strapi, async () => {
    let done = 0
    for (const folder of seedFolders) {
      const written = await recall(strapi, folder)
      for (const document of documents.filter((candidate) => candidate.folder === folder)) {
        await loader.load(document, written)
        done += 1
        if (done % 20 === 0 || done === documents.length) log(`Inhalte: ${done} von ${documents.length}`)
      }
    }
  })
  if (loader.report.failures.length === 0) await rememberFilesHash(strapi, filesHash)
  return loader.report
}

import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { noteContentChange, withSingleContentVersion } from '../content-version'
import { defaultLocale } from '../locales/locales'
import { contentHash, contentHashes } from './content'
import { hashOfSources, parseSeedSource, readSeedSources, type SeedDocument, type SeedSet } from './files'
import { insertDocuments } from './insert'
import { addMedia } from './media'
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

  exists(folder: SeedFolder, documentId: string): boolean {
    return this.present.get(folder)?.has(documentId) ?? false
  }

  private readonly find: FindDocumentId = (folder, name) => {
    const documentId = this.names.get(`${folder}/${name}`)
    return documentId !== undefined && this.exists(folder, documentId) ? documentId : undefined
  }

  /** Writes what is new in a folder, all at once, and notes in the same transaction what was written. */
  async insertNew(folder: SeedFolder, documents: readonly SeedDocument[], written: WrittenFolder) {
    const isNew = ({ documentId }: SeedDocument) => !written[documentId] && !this.exists(folder, documentId)
    const added = documents.filter(isNew)
    if (added.length === 0) return
    const uid = seedTypes[folder]
    try {
      await this.strapi.db.transaction(async () => {
        await insertDocuments(this.strapi, folder, added, this.find, this.today)
        for (const document of added) await addMedia(this.strapi, seedRoot(this.strapi), document)
        const hashes = await contentHashes(this.strapi, uid, added.map(({ documentId }) => documentId))
        const notes: WrittenFolder = {}
        for (const { documentId, sourceHash, demo } of added) {
          notes[documentId] = { sourceHash, demo, contentHash: hashes.get(documentId) ?? '' }
        }
        await remember(this.strapi, folder, { ...written, ...notes })
        await noteContentChange(this.strapi, { uid, documentId: null, locale: null, action: 'import' })
        Object.assign(written, notes)
      })
      for (const { documentId } of added) this.present.get(folder)?.add(documentId)
      this.report.written += added.length
    } catch (error) {
      this.report.failures.push(`${folder}: ${messageOf(error)}`)
    }
  }

  /** Brings a document that exists up to date if its files have changed and nobody else has touched it. */
  async update(document: SeedDocument, written: WrittenFolder) {
    const { folder, documentId, sourceHash, demo } = document
    const uid = seedTypes[folder]
    const before = written[documentId]
    if (before?.sourceHash === sourceHash) {
      this.report.unchanged += 1
      return
    }
    if (!before || await contentHash(this.strapi, uid, documentId) !== before.contentHash) {
      this.report.kept += 1
      return
    }
    try {
      await this.strapi.db.transaction(async () => {
        await writeDocument(this.strapi, document, this.find, this.today)
        await addMedia(this.strapi, seedRoot(this.strapi), document)
        const note = { sourceHash, demo, contentHash: await contentHash(this.strapi, uid, documentId) ?? '' }
        await remember(this.strapi, folder, { ...written, [documentId]: note })
        written[documentId] = note
      })
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
      const ofFolder = documents.filter((document) => document.folder === folder)
      const written = await recall(strapi, folder)
      const known = ofFolder.filter(({ documentId }) => written[documentId] || loader.exists(folder, documentId))
      await loader.insertNew(folder, ofFolder, written)
      for (const document of known) await loader.update(document, written)
      done += ofFolder.length
      if (ofFolder.length > 0) log(`Inhalte: ${done} von ${documents.length}`)
    }
  })
  if (loader.report.failures.length === 0) await rememberFilesHash(strapi, filesHash)
  return loader.report
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { readContentChanges, readContentVersion, type NumberedChange } from '../content-version'
import { readSearchDocuments } from './read/documents'
import { readFingerprints } from './read/fingerprints'
import { searchSources, type SearchSource } from './read/sources'
import type { SearchEngine } from './types'

/** So many documents are read and handed over at a time; other answers get their turn between. */
const batch = 25

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, at) => items.slice(at * batch, (at + 1) * batch))

/** Reads these documents anew: what is public is put into the index, everything else taken out. */
const refresh = async (
  strapi: Core.Strapi, engine: SearchEngine, source: SearchSource, documentIds: readonly string[],
) => {
  for (const ids of inBatches(documentIds)) {
    const documents = await readSearchDocuments(strapi, source, ids)
    const found = new Set(documents.map(({ documentId }) => documentId))
    const gone = ids.filter(documentId => !found.has(documentId))
    if (documents.length > 0) await engine.put(documents)
    if (gone.length > 0) await engine.remove(gone)
    await nextTurn()
  }
}

const staleOf = (fingerprints: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>): string[] =>
  [...fingerprints].filter(([documentId, mark]) => known.get(documentId) !== mark).map(([documentId]) => documentId)

/** Follows the content version of the database, whoever changes it. */
export class Follower {
  private version = -1
  /** The day in Berlin: at midnight, words pass that count until a day only. */
  private day = ''
  /** What the index holds completely: everything up to this version, as on this day. */
  private followed: { readonly version: number, readonly day: string } | undefined

  constructor(private readonly strapi: Core.Strapi, private readonly engine: SearchEngine) {}

  /** Brings the index to what is published now, whatever it knew before. Gives back how many documents differed. */
  async compare(): Promise<number> {
    const known = await this.engine.known()
    this.day = berlinDay()
    this.version = await readContentVersion(this.strapi)
    const published = new Set<string>()
    let changed = 0
    for (const source of searchSources) {
      const fingerprints = await readFingerprints(this.strapi, source)
      for (const documentId of fingerprints.keys()) published.add(documentId)
      const stale = staleOf(fingerprints, known)
      changed += stale.length
      await refresh(this.strapi, this.engine, source, stale)
    }
    const gone = [...known.keys()].filter(documentId => !published.has(documentId))
    if (gone.length > 0) await this.engine.remove(gone)
    this.followed = { version: this.version, day: this.day }
    return changed + gone.length
  }

  /** Whether the index holds all that was published up to a version, as it is on a day. */
  hasFollowed(version: number, day: string): boolean {
    return this.followed !== undefined && this.followed.version >= version && this.followed.day === day
  }

  /** Takes over what has changed since the last time. Gives back whether anything had. */
  async follow(): Promise<boolean> {
    const version = await readContentVersion(this.strapi)
    const isNewDay = this.day !== berlinDay()
    if (version === this.version && !isNewDay) return false
    // A smaller number: a backup was restored under our feet.
    if (version < this.version || isNewDay) return (await this.compare()) > 0 || version !== this.version
    await this.apply(await readContentChanges(this.strapi, this.version))
    this.version = version
    this.followed = { version, day: this.day }
    return true
  }

  private async apply(changes: readonly NumberedChange[]) {
    for (const source of searchSources) {
      const own = changes.filter(({ uid }) => uid === source.public.uid)
      const isAll = own.some(({ documentId }) => documentId === null)
      // A part may have left its document, which it no longer names: the fingerprints say which one that was.
      const areParts = source.parts?.some(part => changes.some(({ uid }) => uid === part.public.uid)) ?? false
      const fingerprints = isAll || areParts ? await readFingerprints(this.strapi, source) : new Map<string, string>()
      const ids = new Set([
        ...own.flatMap(({ documentId }) => documentId ?? []),
        ...(isAll ? fingerprints.keys() : []),
        ...(areParts ? staleOf(fingerprints, await this.engine.known()) : []),
      ])
      await refresh(this.strapi, this.engine, source, [...ids])
    }
  }
}

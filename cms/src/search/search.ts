import type { Core } from '@strapi/strapi'
import { Follower } from './follow'
import { MissedSearches } from './missed/missed-searches'
import { readMarkedStates } from '../translations'
import { snapshotSettings } from './settings'
import type { SearchAnswer, SearchEngine, SearchRequest } from './types'
import { WorkerEngine } from './worker/worker-engine'

/** Milliseconds between two looks at the content version. */
const interval = 400
/** Milliseconds after which a new start is tried when the search has died. */
const restartAfter = 5000

/** The search of one process: an engine that follows the content, and the count of what it did not find. */
export class Search {
  private engine: SearchEngine | undefined
  private follower: Follower | undefined
  private isReady = false
  private isStopped = false
  private timer: NodeJS.Timeout | undefined
  private unsaved = 0
  readonly missed: MissedSearches

  constructor(private readonly strapi: Core.Strapi) {
    this.missed = new MissedSearches(strapi)
  }

  /** Starts in the background: the server answers everything else meanwhile. */
  start() {
    const engine = new WorkerEngine(snapshotSettings(this.strapi), error => this.restart(error))
    this.engine = engine
    this.follower = new Follower(this.strapi, engine)
    this.fill(engine, this.follower).catch((error: unknown) => this.restart(error))
  }

  private async fill(engine: SearchEngine, follower: Follower) {
    const since = Date.now()
    await engine.open()
    const { size } = await engine.known()
    const changed = await follower.compare()
    await engine.ready()
    this.isReady = true
    this.strapi.log.info(`Search: ready after ${Date.now() - since} ms, ${size} entries kept, ${changed} read`)
    if (changed > 0) await engine.save()
    this.schedule()
  }

  private schedule() {
    if (this.isStopped) return
    this.timer = setTimeout(() => {
      this.step().catch((error: unknown) => this.strapi.log.error(`Search: ${String(error)}`)).finally(() => this.schedule())
    }, interval)
    this.timer.unref()
  }

  private async step() {
    if (await this.follower?.follow()) this.unsaved += 1
    await this.missed.flush()
  }

  private restart(error: unknown) {
    if (this.isStopped) return
    this.strapi.log.error(`Search: ${String(error)}`)
    this.isReady = false
    clearTimeout(this.timer)
    const broken = this.engine
    this.engine = undefined
    broken?.close().catch(() => undefined)
    this.timer = setTimeout(() => this.start(), restartAfter)
    this.timer.unref()
  }

  /** Answers a query, or nothing while the index is not ready. */
  async find(request: SearchRequest): Promise<SearchAnswer | undefined> {
    const answer = this.isReady ? await this.engine?.search(request) : undefined
    return answer ? this.withStates(request, answer) : undefined
  }

  /** Whether it finds all that was published up to a version of the content, as it is on a day in Berlin. */
  hasFollowed(version: number, day: string): boolean {
    return this.isReady && this.follower?.hasFollowed(version, day) === true
  }

  /** The index knows which translations there are; which of them are old or made by a machine says the database. */
  private async withStates({ locale }: SearchRequest, answer: SearchAnswer): Promise<SearchAnswer> {
    const translated = answer.hits.filter(({ translation }) => translation.state === 'current')
    if (translated.length === 0) return answer
    const states = await readMarkedStates(this.strapi, locale, translated.map(({ documentId }) => documentId))
    return {
      ...answer,
      hits: answer.hits.map(hit => {
        const state = states.get(hit.documentId)
        return state === undefined ? hit : { ...hit, translation: { ...hit.translation, state } }
      }),
    }
  }

  async stop() {
    this.isStopped = true
    clearTimeout(this.timer)
    await this.missed.flush().catch(() => undefined)
    if (this.isReady && this.unsaved > 0) await this.engine?.save().catch(() => undefined)
    await this.engine?.close()
  }
}

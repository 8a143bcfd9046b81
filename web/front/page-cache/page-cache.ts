import { LRUCache } from 'lru-cache'
import { collectAnswers } from '../../shared/used-answers.ts'
import { dayInBerlin } from '../../shared/utils/clock.ts'
import type { Answer } from '../answer.ts'
import { targetOf } from '../pages.ts'
import type { AreUnchanged } from './ask-cms.ts'
import { entryOf, pack, sizeOf, type Entry } from './entry.ts'
import type { Moment } from './moment.ts'

type Pages = (path: string, query: URLSearchParams) => Promise<Answer>

/** How an answer came about; sent as `Server-Timing`. */
export type Outcome = 'hit' | 'miss' | 'revalidated' | 'stale'

/** Search follows the content within this time; so long its answers are asked again, at most this often; milliseconds. */
const late = { for: 60_000, pause: 1000 }

/** How long a page that could not be made again is left alone; in milliseconds. */
const backOff = 2000

/** Pages that most people ask for: so many are brought up to date ahead of them. */
const favourites = 50

/** What is not there gets this part of the memory: guesses of bots never push out pages. */
const absentPart = 1 / 16

interface Options {
  pages: Pages
  /** The present moment; undefined while the CMS does not say. */
  moment: () => Moment | undefined
  areUnchanged: AreUnchanged
  /** Of all pages and encodings together. */
  maxBytes: number
}

interface Flight { moment: Moment | undefined, promise: Promise<Answer> }

const marked = (answer: Answer, outcome: Outcome): Answer =>
  ({ ...answer, headers: { ...answer.headers, 'server-timing': `cache;desc=${outcome}` } })

/**
 * Pages by their canonical address, finished once for a moment and then the same for all. An old one is only shown while the
 * CMS fails: what it calls absent is gone at once.
 */
export class PageCache {
  readonly #options: Options
  readonly #pages: LRUCache<string, Entry>
  readonly #absent: LRUCache<string, Entry>
  readonly #flights = new Map<string, Flight>()
  /** Grows with everything that is kept anew. */
  changes = 0

  constructor(options: Options) {
    this.#options = options
    const { maxBytes } = options
    const bounded = (bytes: number) =>
      new LRUCache<string, Entry>({ maxSize: Math.max(1, Math.floor(bytes)), sizeCalculation: sizeOf })
    this.#pages = bounded(maxBytes * (1 - absentPart))
    this.#absent = bounded(maxBytes * absentPart)
  }

  /** How much is kept; bytes. */
  get size() {
    return {
      pages: this.#pages.size,
      absent: this.#absent.size,
      bytes: (this.#pages.calculatedSize ?? 0) + (this.#absent.calculatedSize ?? 0),
    }
  }

  /** What is kept, asked for last first. */
  entries(): Iterable<[string, Entry]> {
    return this.#pages.entries()
  }

  /** Takes what an earlier process kept. It stands in until it has been asked again. */
  restore(key: string, entry: Entry): void {
    this.#pages.set(key, entry)
  }

  /** The page under an address. Never fails if `pages` never does. */
  ask = (path: string, query: URLSearchParams): Promise<Answer> | Answer => {
    const key = targetOf(path, query)
    const moment = this.#options.moment()
    const fresh = this.fresh(key)
    if (fresh) return marked(fresh, 'hit')
    const entry = this.#find(key)
    if (entry) {
      entry.visits += 1
      if (!moment || performance.now() < entry.retryAt) return marked(entry.answer, 'stale')
    }
    return this.#fly(key, moment)
  }

  /** The page under a key, the same object each time, where it is true now; undefined where anything must be done. */
  fresh = (key: string): Answer | undefined => {
    const entry = this.#find(key)
    const moment = this.#options.moment()
    if (!entry || !moment || performance.now() < entry.retryAt || !this.#isFresh(entry, moment)) return undefined
    entry.visits += 1
    return entry.answer
  }

  /** Brings the pages up to date that most people ask for, one after the other. Stops when the moment passes. */
  async refreshFavourites(): Promise<void> {
    const moment = this.#options.moment()
    const wanted = [...this.#pages.entries()].sort(([, a], [, b]) => b.visits - a.visits).slice(0, favourites)
    // What was liked once is not liked for ever.
    for (const [, entry] of this.#pages.entries()) entry.visits /= 2
    for (const [key, entry] of wanted) {
      if (!moment || this.#options.moment() !== moment) return
      if (!this.#isFresh(entry, moment)) await this.#fly(key, moment)
    }
  }

  #find(key: string): Entry | undefined {
    return this.#pages.get(key) ?? this.#absent.get(key)
  }

  #isFresh(entry: Entry, moment: Moment): boolean {
    if (entry.moment !== moment) return false
    if (!entry.isLate) return true
    const time = performance.now()
    return entry.checkedAt - moment.since > late.for || time - entry.checkedAt < late.pause
  }

  #fly(key: string, moment: Moment | undefined): Promise<Answer> {
    const flying = this.#flights.get(key)
    // A flight of an earlier moment may have read before the change.
    if (flying && flying.moment === moment) return flying.promise
    const isLast = () => this.#flights.get(key) === flight
    const made = Promise.resolve().then(() => this.#make(key, moment, isLast))
    const flight: Flight = { moment, promise: made }
    flight.promise = made.finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    })
    this.#flights.set(key, flight)
    return flight.promise
  }

  async #make(key: string, moment: Moment | undefined, isLast: () => boolean): Promise<Answer> {
    const old = this.#find(key)
    if (old?.tags && moment && old.day === moment.day && await this.#options.areUnchanged(old.tags, moment)) {
      old.checkedAt = performance.now()
      if (isLast()) old.moment = moment
      return marked(old.answer, 'revalidated')
    }
    const [path = '/', search] = key.split('?')
    const { result: answer, used } = await collectAnswers(() => this.#options.pages(path, new URLSearchParams(search)))
    if (answer.status >= 500 || used.isIncomplete) {
      if (!old) return marked(answer, 'miss')
      old.retryAt = performance.now() + backOff
      return marked(old.answer, 'stale')
    }
    // Searches without a hit are counted where they are answered.
    const isKept = moment?.day === dayInBerlin() && answer.hits !== 0 && [200, 301, 404].includes(answer.status)
    if (!isKept) return marked(answer, 'miss')
    const packed = await pack(answer)
    if (isLast()) this.#keep(key, { ...entryOf(packed, used, moment), visits: old?.visits ?? 0 })
    return marked(packed, 'miss')
  }

  #keep(key: string, entry: Entry): void {
    const [home, other] = entry.answer.status === 200 ? [this.#pages, this.#absent] : [this.#absent, this.#pages]
    other.delete(key)
    home.set(key, entry)
    this.changes += 1
  }
}

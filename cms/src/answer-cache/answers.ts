import { LRUCache } from 'lru-cache'
import { Entry } from './entry'
import type { Made } from './make'
import type { Moment } from './moment'

/** What came of asking: an answer, or the knowledge that there is none to keep (an error, a redirection). */
export type Found = Entry | 'none'

/** Questions without an answer that are remembered; each is a short text. */
const maxNone = 5000

/** Answers of one moment, bounded in bytes; the ones that nobody asked for longest go first. */
export class Answers {
  private readonly kept: LRUCache<string, Entry>
  private readonly none = new LRUCache<string, true>({ max: maxNone })
  private readonly flights = new Map<string, Promise<Found>>()
  private moment: Moment | undefined

  /** @param maxBytes of all answers together; one may take an eighth of it */
  constructor(private readonly maxBytes: number) {
    this.kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 8), sizeCalculation: ({ size }) => size })
  }

  /** How much is kept. */
  get size() {
    return { entries: this.kept.size, bytes: this.kept.calculatedSize ?? 0, maxBytes: this.maxBytes }
  }

  /** Forgets everything when the moment is another one. */
  at(moment: Moment) {
    if (this.moment === moment) return
    this.moment = moment
    this.kept.clear()
    this.none.clear()
    this.flights.clear()
  }

  /** What is known of a question, without asking. */
  known(key: string): Found | undefined {
    return this.kept.get(key) ?? (this.none.has(key) ? 'none' : undefined)
  }

  /**
   * Asks, once for all who want the same at the same time.
   * @param isKept whether an answer may be given to those who ask later
   */
  async ask(key: string, work: () => Promise<Made>, isKept: (made: Made) => boolean): Promise<Found> {
    const flying = this.flights.get(key)
    if (flying) return flying
    const { moment } = this
    const flight = work().then((made): Found => {
      const isAnswer = made.status === 200
      // What came too late for its moment is for those who asked then.
      const found = isAnswer ? new Entry(made.body, made) : 'none'
      if (this.moment !== moment) return found
      if (found === 'none') this.none.set(key, true)
      else if (isKept(made)) this.kept.set(key, found)
      return found
    }).finally(() => {
      if (this.flights.get(key) === flight) this.flights.delete(key)
    })
    this.flights.set(key, flight)
    return flight
  }

  /** Counts again how large an entry is. */
  recount(key: string, entry: Entry) {
    if (this.kept.peek(key) === entry) this.kept.set(key, entry)
  }
}

import { createHmac } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { addDays, berlinDay } from '../../clock'
import type { Locale } from '../../locales/locales'
import { day } from '../../public-api/values'
import { isRow, rowsOf } from '../../public-api/row'
import { missedSearchUid } from './model'

export interface MissedSearch {
  readonly words: string
  readonly locale: string
  readonly count: number
  readonly lastDay: string | null
}

/** From this time on the words are kept. */
const visibleFrom = 3
/** Days without another such search after which it is forgotten. */
const keepDays = 90
/** Letters: less is no word, more is a story. */
const minLength = 3
const maxLength = 60
/** Rows and notes: nobody can fill the database by searching. */
const maxRows = 5000
const maxNoted = 200

/** Numbers and addresses may say who somebody is. */
const isHarmless = (words: string) =>
  words.length >= minLength && words.length <= maxLength && !/[\p{N}@]/u.test(words)

/** Counts what was not found. Nothing about who searched is known here, and nothing is kept that could tell. */
export class MissedSearches {
  private readonly noted = new Map<string, { words: string, locale: Locale, times: number }>()

  constructor(private readonly strapi: Core.Strapi) {}

  /** @param q what was typed, @param words what it was understood as */
  note(q: string, words: string, locale: Locale) {
    if (!isHarmless(words) || !isHarmless(q.replace(/\s+/g, ' ').trim())) return
    const key = `${locale} ${words}`
    const known = this.noted.get(key)
    if (known) known.times += 1
    else if (this.noted.size < maxNoted) this.noted.set(key, { words, locale, times: 1 })
  }

  /** Writes what was noted since the last time. */
  async flush() {
    if (this.noted.size === 0) return
    const noted = [...this.noted]
    this.noted.clear()
    for (const [key, { words, locale, times }] of noted) await this.add(this.hash(key), words, locale, times)
  }

  private hash(key: string) {
    const keys: unknown = this.strapi.config.get('server.app.keys')
    return createHmac('sha256', `missed-search ${JSON.stringify(keys)}`).update(key).digest('base64url')
  }

  private async add(hash: string, words: string, locale: Locale, times: number) {
    const today = berlinDay()
    const query = this.strapi.db.query(missedSearchUid)
    const known: unknown = await query.findOne({ where: { hash } })
    if (!isRow(known)) {
      await query.deleteMany({ where: { lastDay: { $lt: addDays(today, -keepDays) } } })
      if (await query.count() >= maxRows) return
      const shown = times >= visibleFrom ? words : null
      await query.create({ data: { hash, locale, words: shown, count: times, firstDay: today, lastDay: today } })
      return
    }
    const count = Number(known.count) + times
    await query.update({
      where: { hash }, data: { count, lastDay: today, words: count >= visibleFrom ? words : null },
    })
  }
}

/** What was searched for at least three times and not found, the most frequent first. */
export const readMissedSearches = async (strapi: Core.Strapi, limit = 50): Promise<MissedSearch[]> => {
  const rows = rowsOf(await strapi.db.query(missedSearchUid).findMany({
    where: { words: { $notNull: true }, lastDay: { $gte: addDays(berlinDay(), -keepDays) } },
    orderBy: [{ count: 'desc' }, { words: 'asc' }],
    limit,
  }))
  return rows.map(({ words, locale, count, lastDay }) =>
    ({ words: String(words), locale: String(locale), count: Number(count), lastDay: day(lastDay) }))
}

import type { Core } from '@strapi/strapi'
import { berlinDay, now } from '../../clock'
import { noteContentChange, withSingleContentVersion } from '../../content-version'
import { defaultLocale, locales } from '../../locales/locales'
import { Batch } from '../rows/batch'
import { contact, institutionFacts, institutionWords, offerFacts, offerWords, phone, place, schedule } from './documents'
import { Random } from './random'
import { removeVolume } from './remove'

const institutionUid = 'api::institution.institution'
const offerUid = 'api::offer.offer'
const offersPerInstitution = 20
/** A multiple of `offersPerInstitution`: an institution is written together with all its offers. */
const offersPerBatch = 240

interface Pair { draft: number, published: number }
type Row = ReturnType<Batch['add']>
interface RowPair { draft: Row, published: Row }

const statuses = ['draft', 'published'] as const

const topicPairs = async (strapi: Core.Strapi): Promise<Pair[]> => {
  const rows = await strapi.db.query('api::topic.topic').findMany({
    where: { locale: defaultLocale }, select: ['id', 'documentId', 'publishedAt'],
  })
  const pairs = new Map<string, Partial<Pair>>()
  for (const { id, documentId, publishedAt } of rows) {
    const status = publishedAt === null ? 'draft' : 'published'
    pairs.set(String(documentId), { ...pairs.get(String(documentId)), [status]: Number(id) })
  }
  return [...pairs.values()].flatMap(({ draft, published }) => (draft && published ? [{ draft, published }] : []))
}

class VolumeWriter {
  private readonly stamp = now()
  private readonly today = berlinDay()
  private readonly topicUse = new Map<Pair, number>()

  constructor(private readonly strapi: Core.Strapi, private readonly topics: readonly Pair[]) {}

  private row(batch: Batch, uid: string, values: Record<string, unknown>, locale: string, status: 'draft' | 'published') {
    const publishedAt = status === 'draft' ? null : this.stamp
    return batch.add(uid, { ...values, locale, createdAt: this.stamp, updatedAt: this.stamp, publishedAt })
  }

  addInstitution(batch: Batch, number: number): RowPair {
    const facts = institutionFacts(new Random(number), number)
    const german: Partial<RowPair> = {}
    for (const { code } of locales) {
      const words = institutionWords(new Random(number * 8 + locales.findIndex((locale) => locale.code === code)), code)
      for (const status of statuses) {
        const random = new Random(number)
        const row = this.row(batch, institutionUid, { ...facts, ...words }, code, status)
        batch.addComponent(row, 'phones', 'fields.phone', phone, 1)
        batch.addComponent(row, 'places', 'fields.place', place(random, number), 1)
        batch.addComponent(row, 'openingHours', 'fields.schedule', schedule(random), 1)
        if (code === defaultLocale) german[status] = row
      }
    }
    const { draft, published } = german
    if (!draft || !published) throw new Error('German is missing from the languages')
    return { draft, published }
  }

  addOffer(batch: Batch, number: number, institution: RowPair) {
    const facts = offerFacts(new Random(number), number, this.today)
    const topics = new Random(number + 1).some(this.topics, number % 3 === 0 ? 2 : 1)
    for (const [index, { code }] of locales.entries()) {
      const words = offerWords(new Random(number * 8 + index), code, number)
      for (const status of statuses) {
        const random = new Random(number)
        const row = this.row(batch, offerUid, { ...facts, ...words }, code, status)
        batch.addComponent(row, 'places', 'fields.place', place(random, number), 1)
        batch.addComponent(row, 'schedules', 'fields.schedule', schedule(random), 1)
        const person = batch.addComponent(row, 'contact', 'fields.contact', contact(number), null)
        batch.addComponent(person, 'phones', 'fields.phone', phone, 1)
        if (code !== defaultLocale) continue
        batch.relate(row, 'institution', institution[status], 1, ((number - 1) % offersPerInstitution) + 1)
        topics.forEach((topic, position) => {
          const use = this.topicUse.get(topic) ?? 0
          batch.relate(row, 'topics', topic[status], position + 1, 1000 + use)
          if (status === 'published') this.topicUse.set(topic, use + 1)
        })
      }
    }
  }

  async write(from: number, to: number) {
    const batch = new Batch(this.strapi)
    let institution: RowPair | undefined
    for (let number = from; number <= to; number += 1) {
      if (!institution || (number - 1) % offersPerInstitution === 0) {
        institution = this.addInstitution(batch, Math.floor((number - 1) / offersPerInstitution) + 1)
      }
      this.addOffer(batch, number, institution)
    }
    await this.strapi.db.connection.transaction(async (trx) => batch.write(trx))
  }
}

/**
 * Writes synthetic offers in all languages, published, straight into the database; those of an earlier call are removed
 * first. `count` is a whole number from 1 to 100,000. For measurements, never for visitors.
 */
export const createVolume = async (strapi: Core.Strapi, count: number, log: (line: string) => void) => {
  await removeVolume(strapi)
  const writer = new VolumeWriter(strapi, await topicPairs(strapi))
  await withSingleContentVersion(strapi, async () => {
    for (let from = 1; from <= count; from += offersPerBatch) {
      const to = Math.min(count, from + offersPerBatch - 1)
      await writer.write(from, to)
      log(`Angebote: ${to} von ${count}`)
    }
    for (const uid of [institutionUid, offerUid]) {
      await noteContentChange(strapi, { uid, documentId: null, locale: null, action: 'import' })
    }
  })
}

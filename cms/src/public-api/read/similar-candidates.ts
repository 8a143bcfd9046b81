import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { readContentChanges, readContentVersion } from '../../content-version'
import { defaultLocale } from '../../locales/locales'

/** What of an active public offer says how near it is to another. */
export interface Candidate {
  readonly documentId: string
  readonly slug: string
  readonly kind: string
  readonly area: string | null
  /** Document ids of public topics and of the public institution. */
  readonly topics: readonly string[]
  readonly institution: string | null
}

type ByTopic = ReadonlyMap<string, readonly Candidate[]>

/** Changes of other types make no offer nearer. */
const concerns: readonly string[] = ['api::offer.offer', 'api::topic.topic', 'api::institution.institution']

const rowSchema = z.object({
  id: z.coerce.number(),
  document_id: z.string(),
  slug: z.string().nullable(),
  kind: z.string().nullable(),
  area: z.string().nullable(),
  institution: z.string().nullable(),
})

const linkSchema = z.object({ offer_id: z.coerce.number(), document_id: z.string() })

const readOffers = async (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.getConnection('offers as o')
    .leftJoin('offers_institution_lnk as l', 'l.offer_id', 'o.id')
    .leftJoin('institutions as i', (on) => {
      on.on('i.id', 'l.institution_id').andOnNotNull('i.published_at').andOnVal('i.locale', defaultLocale)
    })
    .whereNotNull('o.published_at').where({ 'o.locale': defaultLocale, 'o.service_status': 'active' })
    .select('o.id', 'o.document_id', 'o.slug', 'o.kind', 'o.area', 'i.document_id as institution')

const readTopics = async (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.getConnection('topics as t').join('offers_topics_lnk as l', 'l.topic_id', 't.id')
    .whereNotNull('t.published_at').where('t.locale', defaultLocale).select('l.offer_id', 't.document_id')

const read = async (strapi: Core.Strapi): Promise<ByTopic> => {
  const [offers, links] = await Promise.all([readOffers(strapi), readTopics(strapi)])
  const topics = new Map<number, Set<string>>()
  for (const { offer_id: id, document_id: topic } of z.array(linkSchema).parse(links)) {
    const known = topics.get(id) ?? new Set()
    topics.set(id, known.add(topic))
  }
  const byTopic = new Map<string, Candidate[]>()
  const known = new Set<number>()
  for (const { id, document_id: documentId, slug, kind, area, institution } of z.array(rowSchema).parse(offers)) {
    if (known.has(id)) continue
    known.add(id)
    const own = [...topics.get(id) ?? []]
    const candidate = { documentId, slug: slug ?? '', kind: kind ?? '', area, topics: own, institution }
    for (const topic of own) {
      const others = byTopic.get(topic) ?? []
      others.push(candidate)
      byTopic.set(topic, others)
    }
  }
  return byTopic
}

/**
 * Active public offers by their topics, in memory: to look at all that share a topic in the database costs more than the whole
 * rest of an answer. It asks for the content version before every answer, so that it never names what is no longer public.
 */
class Candidates {
  private known: { readonly version: number, readonly byTopic: ByTopic } | undefined
  private loading: Promise<unknown> = Promise.resolve()

  constructor(private readonly strapi: Core.Strapi) {}

  /** As of now. Callers wait for one another: what changed is read once. */
  async current(): Promise<ByTopic> {
    const next = this.loading.catch(() => undefined).then(() => this.follow())
    this.loading = next
    return next
  }

  private async follow(): Promise<ByTopic> {
    const { known } = this
    const version = await readContentVersion(this.strapi)
    if (known?.version === version) return known.byTopic
    // A smaller number: a backup was restored under our feet.
    const isNewer = known !== undefined && version > known.version
    const isSame = isNewer && !(await readContentChanges(this.strapi, known.version)).some(({ uid }) => concerns.includes(uid))
    const byTopic = known && isSame ? known.byTopic : await read(this.strapi)
    this.known = { version, byTopic }
    return byTopic
  }
}

const tables = new WeakMap<Core.Strapi, Candidates>()

/** The offers that share at least one of these topics, each once. */
export const candidatesOf = async (strapi: Core.Strapi, topics: readonly string[]): Promise<Candidate[]> => {
  const table = tables.get(strapi) ?? new Candidates(strapi)
  tables.set(strapi, table)
  const byTopic = await table.current()
  return [...new Set(topics.flatMap(topic => byTopic.get(topic) ?? []))]
}

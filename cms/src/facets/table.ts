import type { Core } from '@strapi/strapi'
import { readContentChanges, readContentVersion, type NumberedChange } from '../content-version'
import { fixedChoices } from './choices'
import type { Choices } from './facets'
import { OfferIndex } from './offer-index'
import { readFacetOffers, readTopicSlugs, type FacetOffer } from './read-offers'

/** What offers and topics are read again for. Other types do not change what finds an offer. */
const concerns = ({ uid }: NumberedChange) => uid === 'api::offer.offer' || uid === 'api::topic.topic'

/**
 * The values of all public offers, in memory. It asks for the content version before every answer (one small
 * statement), so that it never answers with what is no longer public.
 */
export class OfferTable {
  private version = -1
  private offers = new Map<string, FacetOffer>()
  private index: OfferIndex | undefined
  private loading: Promise<unknown> = Promise.resolve()

  constructor(private readonly strapi: Core.Strapi) {}

  /** The table as of now. Callers wait for one another: what changed is read once. */
  async current(): Promise<OfferIndex> {
    const next = this.loading.catch(() => undefined).then(() => this.follow())
    this.loading = next
    return next
  }

  private async follow(): Promise<OfferIndex> {
    const version = await readContentVersion(this.strapi)
    if (this.index && version === this.version) return this.index
    // A smaller number: a backup was restored under our feet.
    const isNewer = this.index !== undefined && version > this.version
    const changes = isNewer ? (await readContentChanges(this.strapi, this.version)).filter(concerns) : undefined
    const index = this.index && changes?.length === 0 ? this.index : await this.read(changes)
    this.index = index
    this.version = version
    return index
  }

  /** Reads what these changes concern, or everything. */
  private async read(changes: readonly NumberedChange[] | undefined): Promise<OfferIndex> {
    const fixed = fixedChoices(this.strapi)
    const single = changes?.every(({ uid, documentId }) => uid === 'api::offer.offer' && documentId !== null)
    const changed = single ? [...new Set(changes?.flatMap(({ documentId }) => documentId ?? []))] : undefined
    const found = await readFacetOffers(this.strapi, fixed.municipality, changed)
    if (!changed) this.offers.clear()
    for (const documentId of changed ?? []) this.offers.delete(documentId)
    for (const offer of found) this.offers.set(offer.documentId, offer)
    const choices: Choices = { ...fixed, topic: await readTopicSlugs(this.strapi) }
    return new OfferIndex([...this.offers.values()], choices)
  }
}

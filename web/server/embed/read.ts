import type { OfferReference } from '@buendnis/contract'
import type { EmbedChoice } from '#shared/embed'
import type { LocaleInfo } from '#shared/utils/locales'
import { pathOf } from '#shared/utils/paths'
import type { CmsClient } from '../cms/client.ts'
import { CmsAbsentError } from '../cms/errors.ts'
import { findOffers } from '../cms/find.ts'
import { readInstitution } from '../cms/institutions.ts'
import { readSite } from '../cms/site.ts'

/** A list for another website. */
export interface EmbeddedOffers {
  /** The institution or the topic; null for all offers. */
  readonly name: string | null
  readonly offers: readonly OfferReference[]
  /** Where visitors find all of it; a path. */
  readonly href: string
}

/**
 * The offers that somebody chose for a list on another website.
 * @throws CmsAbsentError when there is no such institution or topic, CmsUnavailableError
 */
export const readEmbedded = async (
  cms: CmsClient, { site, code }: LocaleInfo, { institution, topic, count }: EmbedChoice,
): Promise<EmbeddedOffers> => {
  if (institution !== undefined) {
    const { name, slug, offers } = await readInstitution(cms, institution, code)
    const current = offers.filter(({ serviceStatus, topics }) =>
      serviceStatus !== 'ended' && (topic === undefined || topics.some(candidate => candidate.slug === topic)))
    return { name, offers: current.slice(0, count), href: pathOf(site, { section: 'institutions', slug }) }
  }
  const [{ topics }, { data }] = await Promise.all([
    readSite(cms, code),
    findOffers(cms, { locale: code, pageSize: count, ...topic === undefined ? {} : { topic: [topic] } }),
  ])
  const about = topics.find(({ slug }) => slug === topic)
  if (topic !== undefined && !about) throw new CmsAbsentError(`topic ${topic}`)
  const href = pathOf(site, about ? { section: 'topics', slug: about.slug } : { section: 'offers' })
  return { name: about?.name ?? null, offers: data, href }
}

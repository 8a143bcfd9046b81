import type { GuideStep, Offer } from '@buendnis/contract'
import { offlineFormat, type OfflineDirectory, type OfflineGuide, type OfflineStep } from '#shared/types/offline'
import { dayInBerlin } from '#shared/utils/clock'
import { plainText } from '#shared/utils/plain-text'
import type { LocaleInfo } from '#shared/utils/locales'
import { isAboutViolence } from '#shared/utils/violence'
import type { CmsClient } from '../cms/client.ts'
import { readGuideSteps } from '../cms/guides.ts'
import { readHelpLines } from '../cms/help-lines.ts'
import { readInstitutions } from '../cms/institutions.ts'
import { readOffers } from '../cms/offers.ts'
import { readAll } from '../cms/read-all.ts'
import { readSite } from '../cms/site.ts'
import { compactHelpLine, compactInstitution, compactOffer, germanWords } from './compact.ts'

const stands = ({ serviceStatus, validUntil }: Offer, today: string): boolean =>
  serviceStatus !== 'ended' && (validUntil === null || validUntil >= today)

const compactStep = (step: GuideStep, offers: ReadonlySet<string>): OfflineStep => ({
  title: step.title,
  german: germanWords(step),
  text: plainText(step.text),
  byWhen: step.byWhen ?? undefined,
  documentsToBring: step.documentsToBring.length ? step.documentsToBring : undefined,
  offers: step.offers.map(({ slug }) => slug).filter(slug => offers.has(slug)),
  helpLines: step.helpLines.map(({ number }) => number),
})

/**
 * Everything that helps, in one language: for somebody who will have no network. Costs one question to the CMS for each
 * hundred entries. Without `full` there is nothing about violence in it: no topic, offer or guide, and no institution
 * that has nothing else to offer. The numbers to call in need are always part of it.
 * @throws CmsUnavailableError
 */
export const readDirectory = async (
  cms: CmsClient, { code, site }: LocaleInfo, full: boolean,
): Promise<OfflineDirectory> => {
  const { topics, guides } = await readSite(cms, code)
  const wanted = (topicsOfEntry: Parameters<typeof isAboutViolence>[0]) => full || !isAboutViolence(topicsOfEntry)
  const today = dayInBerlin()
  const offers = (await readAll(cms, code, readOffers)).filter(offer => stands(offer, today) && wanted(offer.topics))
  const slugs = new Set(offers.map(({ slug }) => slug))
  const helping = new Set(offers.map(({ institution }) => institution?.slug))
  const institutions = (await readAll(cms, code, readInstitutions)).filter(({ slug }) => helping.has(slug))
  const helpLines = await readAll(cms, code, readHelpLines)
  const steps = guides.length ? await readAll(cms, code, readGuideSteps) : []

  const stepsOf = (guide: string) =>
    steps.filter(step => step.guide.slug === guide).sort((a, b) => a.order - b.order).map(step => compactStep(step, slugs))
  return {
    format: offlineFormat,
    site,
    full,
    topics: topics.filter(topic => wanted([topic])).map(topic =>
      ({ slug: topic.slug, name: topic.name, german: germanWords(topic) })),
    offers: offers.map(compactOffer),
    institutions: institutions.map(compactInstitution),
    helpLines: helpLines.map(compactHelpLine),
    guides: guides.filter(guide => wanted(guide.topics)).map((guide): OfflineGuide => ({
      slug: guide.slug,
      title: guide.title,
      german: germanWords({ ...guide, locale: code }),
      summary: guide.summary,
      steps: stepsOf(guide.slug),
    })),
  }
}

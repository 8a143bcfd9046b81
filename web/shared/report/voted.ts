import { placeOf, sections, unlistedSections, type Place } from '../utils/paths.ts'

/** Pages with forms for people who do not look for help themselves, and texts of the CMS, which are asked about by slug. */
const unasked: readonly Place['section'][] = ['page', 'report', 'embed', 'quality', ...unlistedSections]

const isVoted = (section: Place['section']): boolean => !unasked.includes(section)

/** Where the question "Did this page help?" stands: every page that search engines may know, but for those with forms. */
export type VotedPlace = { section: Place['section'], slug: string | null }

/** Null for an address that nobody is asked about. */
export const votedPlaceOf = (path: string): VotedPlace | null => {
  const place = placeOf(path)?.place
  if (!place) return null
  const slug = 'slug' in place ? place.slug ?? null : null
  return slug !== null || isVoted(place.section) ? { section: place.section, slug } : null
}

/** The sections with a page of their own that is asked about; the CMS has a name for each. */
export const votedSections = (['home', ...sections] as const).filter(isVoted)

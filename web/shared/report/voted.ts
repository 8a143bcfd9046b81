import { placeOf, sections, unlistedSections, type Place } from '../utils/paths.ts'

const isVoted = (section: Place['section']): boolean =>
  section === 'home' || (section !== 'page' && section !== 'report' && !unlistedSections.includes(section))

/** Where the question "Did this page help?" stands: every page that search engines may know, but for the form itself. */
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

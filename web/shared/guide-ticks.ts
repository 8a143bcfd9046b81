/**
 * Whether a guide may offer boxes to tick, which the phone keeps. Not where somebody may look over the visitor's
 * shoulder: what is about violence leaves no trace.
 */
export const mayKeepTicks = (topics: readonly { slug: string, icon: string | null }[]): boolean =>
  !topics.some(({ slug, icon }) => slug === 'gewalt' || icon === 'violence')

/** The closed lists of the contract, which the CMS cannot import at run time; a test compares both. */

/** What somebody reports. The last two come from people who were asked whether a page helped them. */
export const suggestionKinds = [
  'missing-offer', 'missing-institution', 'wrong-information', 'feedback', 'page-helpful', 'page-not-helpful',
] as const

/** What becomes of it. */
export const suggestionStates = ['new', 'in-progress', 'adopted', 'not-adopted', 'spam'] as const

/** What the sender learns: what was sorted out as spam is simply not adopted. */
export const outcomeStates = ['new', 'in-progress', 'adopted', 'not-adopted'] as const

/** States in which nothing more happens. */
export const closedStates: readonly string[] = ['adopted', 'not-adopted', 'spam']

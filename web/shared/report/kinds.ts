import type { SuggestionKind } from '@buendnis/contract'

/** What can be chosen in the form. */
export const reportKinds = [
  'missing-offer', 'missing-institution', 'wrong-information', 'feedback',
] as const satisfies readonly SuggestionKind[]

/** What follows the question whether a page helped. */
export const voteKinds = ['page-helpful', 'page-not-helpful'] as const satisfies readonly SuggestionKind[]

/** What somebody reports, or null for anything else. */
export const readKind = (value: string | null | undefined): SuggestionKind | null =>
  [...reportKinds, ...voteKinds].find(kind => kind === value) ?? null

/** Characters that a report may have. */
export const maxReportText = 5000

/** Characters that its e-mail address may have. */
export const maxReportEmail = 254

/** The sentence of a refusal, or one that says that there was no answer: a browser's own words for that are English. */
export const reasonOf = (error: unknown): string => (error instanceof Error && !(error instanceof TypeError) && error.message !== ''
  ? error.message
  : 'Der Server antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.')

/** The sentence of a refusal, or one that says that there was no answer. */
export const reasonOf = (error: unknown): string => (error instanceof Error && error.message !== ''
  ? error.message
  : 'Der Server antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.')

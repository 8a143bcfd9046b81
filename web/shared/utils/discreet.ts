/**
 * Whether a page about these topics has a way out and does not tell a passer-by what it is about: reading on violence or
 * separation can be dangerous.
 */
export const isDiscreet = (topics: readonly { discreet: boolean }[]): boolean => topics.some(({ discreet }) => discreet)

export { removeDefaultTokens } from './default-tokens'
export { announceFirstAdmin, assertFirstAdmin, ensureFirstAdmin, preferGerman } from './first-admin'

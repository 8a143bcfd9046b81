export { removeDefaultTokens } from './default-tokens'
export { announceFirstAdmin, ensureFirstAdmin, preferGerman } from './first-admin'

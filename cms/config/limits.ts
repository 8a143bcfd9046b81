import type { Core } from '@strapi/strapi'
import { readWholeNumber } from '../src/process/whole-number'

const what = 'requests in a minute (0: no limit)'

/** How many requests in a minute the public API answers: to each address, and to each API token. 0: no limit. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  anonymous: readWholeNumber(env, 'API_LIMIT', 600, what),
  token: readWholeNumber(env, 'API_TOKEN_LIMIT', 6000, what),
})

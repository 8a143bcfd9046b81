import type { Core } from '@strapi/strapi'
import { readWholeNumber } from '../src/process/whole-number'

/** How much memory finished answers of the public API may take, in megabytes. 0: none is kept. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  megabytes: readWholeNumber(env, 'ANSWER_CACHE_MB', 64, 'megabytes (0: off)'),
})

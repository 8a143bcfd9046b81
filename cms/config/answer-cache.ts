import type { Core } from '@strapi/strapi'

/** How much memory finished answers of the public API may take, in megabytes. 0: none is kept. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const value = env('ANSWER_CACHE_MB', '') || '64'
  if (!/^\d{1,5}$/.test(value)) throw new Error(`ANSWER_CACHE_MB must be a whole number of megabytes (0: off), not "${value}".`)
  return { megabytes: Number(value) }
}

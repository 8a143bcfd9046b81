import type { Core } from '@strapi/strapi'

const read = (env: Core.Config.Shared.ConfigParams['env'], name: string, standard: number): number => {
  const value = env(name, '')
  if (value === '') return standard
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new Error(`${name} must be a whole number of requests in a minute (0: any number), not "${value}".`)
}

/** How many requests in a minute the public API answers: to each address, and to each API token. 0: any number. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  anonymous: read(env, 'API_LIMIT', 600),
  token: read(env, 'API_TOKEN_LIMIT', 6000),
})

import type { Core } from '@strapi/strapi'

/**
 * A setting that is a whole number.
 * @param what is counted, in words for the operator
 * @throws Error with one sentence that names the setting
 */
export const readWholeNumber = (env: Core.Config.Shared.ConfigParams['env'], name: string, standard: number, what: string): number => {
  const value = env(name, '')
  if (value === '') return standard
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new Error(`${name} must be a whole number of ${what}, not "${value}".`)
}

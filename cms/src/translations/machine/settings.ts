import { z } from 'zod'

const services = ['libretranslate', 'deepl'] as const

export interface MachineSettings {
  readonly service: (typeof services)[number]
  /** Address of the service, without a slash at the end. */
  readonly url: string
  readonly key: string
  /** Milliseconds for one answer. */
  readonly timeoutMs: number
}

const usualUrl = { libretranslate: 'http://127.0.0.1:5000', deepl: 'https://api-free.deepl.com' } as const

const addressSchema = z.url({ protocol: /^https?$/ })

/**
 * The translation service that the operator has plugged in: `MT_SERVICE` (`libretranslate` or `deepl`), `MT_URL`,
 * `MT_KEY`; none without the first.
 * @throws when one of them makes no sense
 */
export const readMachineSettings = (): MachineSettings | undefined => {
  const { MT_SERVICE = '', MT_URL = '', MT_KEY = '' } = process.env
  if (MT_SERVICE === '') return undefined
  const service = services.find((known) => known === MT_SERVICE)
  if (!service) throw new Error(`MT_SERVICE must be one of ${services.join(', ')}, not "${MT_SERVICE}".`)
  if (service === 'deepl' && MT_KEY === '') throw new Error('MT_SERVICE=deepl needs MT_KEY.')
  const url = addressSchema.parse(MT_URL === '' ? usualUrl[service] : MT_URL).replace(/\/+$/, '')
  return { service, url, key: MT_KEY, timeoutMs: 20_000 }
}

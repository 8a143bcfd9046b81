import { RequestError } from '../public-api/request-error'

/** Refuses whoever asks too often: 429, with the seconds after which it goes on. */
export const tooMany = (seconds: number) => new RequestError(429, {
  de: `Das waren zu viele Anfragen. In ${seconds} Sekunden geht es wieder.`,
  en: `These were too many requests. Please try again in ${seconds} seconds.`,
}, { retryAfter: seconds })

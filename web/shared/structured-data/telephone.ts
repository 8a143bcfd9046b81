import { telHref } from '../utils/tel-href.ts'

/** A phone number as machines read it: with the code of the country, without signs. */
export const telephone = (number: string): string => telHref(number).slice('tel:'.length)

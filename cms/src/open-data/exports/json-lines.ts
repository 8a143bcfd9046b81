import type { Core } from '@strapi/strapi'
import type { PublicType } from '../../public-api/public-type'
import { readAll } from './documents'
import type { ExportOptions } from './options'

/**
 * One document per line, as the lists of the API answer it, with the address of the licence. Of several languages, one after
 * the other, each holds only what is translated into it.
 */
export async function* jsonLines(
  strapi: Core.Strapi, type: PublicType, { languages, fallback, licence, onRows }: ExportOptions,
): AsyncGenerator<string> {
  for (const locale of languages) {
    for await (const rows of readAll(strapi, { type, locale, fallback: fallback && languages.length === 1 })) {
      onRows?.(rows)
      yield rows.map(row => `${JSON.stringify({ ...row, license: licence.url })}\n`).join('')
    }
  }
}

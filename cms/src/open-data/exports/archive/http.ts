import { open } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { now } from '../../../clock'
import type { Context } from '../../../public-api/http/context'
import { isKnown, tagOf } from '../../../public-api/http/respond'
import { refuseUnknown } from '../../../public-api/query/read-query'
import { RequestError } from '../../../public-api/request-error'
import { readLicence } from '../../licence'
import { describeFile, fileIn } from '../http'
import { archiveFolder, archiveName, type Archive } from './folder'
import { keptArchives } from './kept'
import { makeArchive } from './make'

/** Seconds for which somebody waits for an archive that is being packed; then they are told to come again. */
const patience = 20

const absent = () => new RequestError(404, {
  de: 'Dieses Archiv gibt es nicht oder nicht mehr. Alle stehen in /api/exports.',
  en: 'This archive does not exist, or does not exist any more. /api/exports lists all.',
})

const notNow = (ctx: Context, seconds: number, de: string, en: string) => {
  ctx.set('Retry-After', String(seconds))
  return new RequestError(503, { de, en })
}

/** Packs the first archive while somebody waits. @throws RequestError 503 */
const packNow = async (strapi: Core.Strapi, ctx: Context): Promise<Archive> => {
  const made = makeArchive(strapi, now()).catch((error: unknown) => {
    strapi.log.error(`The archive of the exports could not be packed: ${String(error)}`)
    return null
  })
  const found = await Promise.race([made, wait(patience * 1000, undefined, { ref: false })])
  if (found) return found
  throw found === null
    ? notNow(ctx, 3600, 'Das Archiv lässt sich auf diesem Server gerade nicht ablegen. Die einzelnen Dateien gibt es unter /api/exports.',
        'The archive cannot be stored on this server just now. The single files are listed in /api/exports.')
    : notNow(ctx, 60, 'Das Archiv wird gerade gepackt. Bitte in einer Minute noch einmal versuchen.',
        'The archive is being packed. Please try again in a minute.')
}

const find = async (strapi: Core.Strapi, ctx: Context): Promise<Archive> => {
  const name = fileIn(ctx)
  const archives = await keptArchives(strapi)
  if (name === 'latest.zip') return archives[0] ?? packNow(strapi, ctx)
  const found = archives.find(({ day }) => archiveName(day) === name)
  if (!found) throw absent()
  return found
}

/** Sends the archive of a day, or the latest. @throws RequestError 400, 404, 503 */
export const sendArchive = async (strapi: Core.Strapi, ctx: Context) => {
  refuseUnknown(ctx.query, [])
  const { day, bytes, sha256 } = await find(strapi, ctx)
  describeFile(ctx, archiveName(day), 'application/zip')
  ctx.append('Link', `<${(await readLicence(strapi)).url}>; rel="license"`)
  if (isKnown(ctx, tagOf(sha256))) return
  ctx.length = bytes
  if (ctx.method === 'HEAD') return
  const file = await open(path.join(archiveFolder(strapi), archiveName(day))).catch(() => undefined)
  if (!file) throw absent()
  ctx.body = file.createReadStream()
  ctx.length = bytes
}

import { shareKindOf, readEntrySharePath, sharePathOf } from '../shared/share.ts'
import { siteHeaders } from '../shared/site-signature.ts'
import { now } from '../shared/utils/clock.ts'
import { allLocales } from '../shared/utils/locales.ts'
import { plain, type Answer } from './answer.ts'

/** How long the CMS may take, in milliseconds: a messenger waits little longer. What it draws meanwhile is there next time. */
const timeout = 2500

const absent = () => plain(404, 'Dieses Bild gibt es nicht. / There is no such picture.')

type Pictures = (path: string) => Promise<Answer>

/**
 * The pictures of entries, from the CMS, under our own address. While it does not answer, or has too much to draw, that
 * of the site stands in, for a minute.
 * @param secret signs the calls: the site has no limit of requests
 * @param files the site's own files
 */
export const createSharePictures = (
  cmsUrl: string, secret: string, files: ReadonlyMap<string, Answer>,
): Pictures => async (path) => {
  const asked = readEntrySharePath(path)
  const locale = allLocales.find(({ site }) => site === asked?.site)
  if (!asked || !locale) return absent()
  try {
    const url = `/api/share-pictures/${asked.type}/${asked.slug}?locale=${locale.code}`
    const headers = siteHeaders(secret, { method: 'GET', url, time: now() })
    const answer = await fetch(`${cmsUrl}${url}`, { headers, redirect: 'error', signal: AbortSignal.timeout(timeout) })
    if (answer.status === 404) {
      await answer.body?.cancel()
      return absent()
    }
    if (!answer.ok || answer.headers.get('content-type') !== 'image/png') throw new Error(`status ${answer.status}`)
    const etag = answer.headers.get('etag')
    return {
      status: 200,
      headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400', ...etag && { etag } },
      body: Buffer.from(await answer.arrayBuffer()),
    }
  } catch (error) {
    console.error(`[front] ${path}: ${String(error)}`)
    const general = files.get(sharePathOf(shareKindOf({ section: 'home' }), locale.site))
    return general ? { ...general, headers: { ...general.headers, 'cache-control': 'public, max-age=60' } } : absent()
  }
}

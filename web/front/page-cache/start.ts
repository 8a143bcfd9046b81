import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer.ts'
import type { Settings } from '../settings.ts'
import { createTagCheck, createVersionReader } from './ask-cms.ts'
import { createCallTaker } from './call.ts'
import { PresentMoment, type Moment } from './moment.ts'
import { PageCache } from './page-cache.ts'
import { createSnapshot } from './snapshot.ts'

type Pages = (path: string, query: URLSearchParams) => Promise<Answer>

/** After a change, so long nothing else may change before pages are brought up to date by themselves; milliseconds. */
const quiet = 2000

/** How often pages are written to disk, at most; in milliseconds. */
const snapshotPause = 60_000

export interface RunningPageCache {
  pages: PageCache['ask']
  fresh: PageCache['fresh']
  contentChanged: (request: IncomingMessage) => Promise<Answer> | null
  /** Writes to disk what is known. Never fails. */
  stop: () => Promise<void>
}

/**
 * Puts the cache in front of the pages: reads what an earlier process kept, and begins to follow the CMS.
 * @param files names of the build's files; some carry hashes of their content
 */
export const startPageCache = async (settings: Settings, pages: Pages, files: readonly string[]): Promise<RunningPageCache> => {
  const { cmsUrl, dataDir, cacheBytes: maxBytes } = settings
  const secret = settings.secret ?? ''
  const present = new PresentMoment(createVersionReader(cmsUrl, secret))
  const cache = new PageCache({
    pages, moment: () => present.get(), areUnchanged: createTagCheck(cmsUrl, secret), maxBytes,
  })
  const build = createHash('sha256').update([settings.publicUrl, ...files].join('\n')).digest('base64url')
  const snapshot = createSnapshot(dataDir, build)
  for (const [key, entry] of (await snapshot.read()).reverse()) cache.restore(key, entry)

  let written = cache.changes
  const write = async () => {
    if (written === cache.changes) return
    written = cache.changes
    await snapshot.write(cache.entries()).catch((error: unknown) => console.error('[pages]', error))
  }
  let upToDate: Moment | undefined
  const tidy = async () => {
    const moment = present.get()
    if (!moment || moment === upToDate || performance.now() - moment.since < quiet) return
    upToDate = moment
    await cache.refreshFavourites()
  }
  const timers = [
    setInterval(() => void write(), snapshotPause),
    setInterval(() => void tidy().catch((error: unknown) => console.error('[pages]', error)), quiet / 4),
  ]
  for (const timer of timers) timer.unref()
  await present.start()

  return {
    pages: cache.ask,
    fresh: cache.fresh,
    contentChanged: createCallTaker(settings.secret, () => present.refresh()),
    stop: async () => {
      timers.forEach(clearInterval)
      present.stop()
      await write()
    },
  }
}

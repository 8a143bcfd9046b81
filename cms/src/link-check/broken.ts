import type { Core } from '@strapi/strapi'
import { isContentUid, type ContentUid } from '../content-types/uids'
import type { LinkState } from './judge'
import { linksOfEntry, type Link } from './links'
import { readChecked, type CheckedLink } from './store'
import { linkAdvice } from './words'

/** A link of a published entry that needs somebody. */
export interface BrokenLink extends Link {
  readonly state: LinkState
  /** What is the matter and what to do, in German. */
  readonly advice: string
  /** The new address of a page that has moved. */
  readonly movedTo: string | null
  /** The day in Berlin since which it has failed. */
  readonly failingSince: string | null
  readonly checkedAt: string | null
}

const withAdvice = (link: Link, checked: CheckedLink | undefined): BrokenLink[] => {
  const advice = checked && linkAdvice(checked)
  if (!checked || advice === undefined) return []
  const { state, movedTo, failingSince, checkedAt } = checked
  return [{ ...link, state, advice, movedTo, failingSince, checkedAt }]
}

/** The links of one published entry that are broken, have moved, or are not sure. */
export const readLinksOfEntry = async (strapi: Core.Strapi, uid: ContentUid, documentId: string) => {
  const links = await linksOfEntry(strapi, uid, documentId)
  const checked = await readChecked(strapi, { urls: links.map(({ url }) => url) })
  const times = [...checked.values()].flatMap(({ checkedAt }) => checkedAt ?? []).sort()
  return {
    urls: [...new Set(links.map(({ url }) => url))],
    /** When the one that was not asked for longest was asked; null when none was. */
    checkedAt: times[0] ?? null,
    links: links.flatMap(link => withAdvice(link, checked.get(link.url))),
  }
}

/** All links in published entries that lead nowhere, the oldest failure first. What was mended meanwhile is left out. */
export const readBrokenLinks = async (strapi: Core.Strapi): Promise<BrokenLink[]> => {
  const checked = await readChecked(strapi, { state: 'broken' })
  const entries = new Set([...checked.values()].flatMap(link => link.entries))
  const found: BrokenLink[] = []
  for (const entry of entries) {
    const [uid = '', documentId = ''] = entry.split(' ')
    if (!isContentUid(uid)) continue
    const links = await linksOfEntry(strapi, uid, documentId)
    found.push(...links.flatMap(link => withAdvice(link, checked.get(link.url))))
  }
  return found.sort((a, b) => (a.failingSince ?? '').localeCompare(b.failingSince ?? ''))
}

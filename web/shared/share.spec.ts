import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { entrySharePathOf, readEntrySharePath, shareKindOf, shareKinds, sharePathOf } from './share'
import { allLocales } from './utils/locales'

const publicFolder = path.resolve(import.meta.dirname, '../public')

describe('the pictures for links', () => {
  it.each(allLocales.flatMap(({ site }) => shareKinds.map(kind => sharePathOf(kind, site))))('%s is there and small', (file) => {
    expect(existsSync(publicFolder + file)).toBe(true)
    expect(statSync(publicFolder + file).size).toBeLessThan(60_000)
  })

  it('belong to sections', () => {
    expect(shareKindOf({ section: 'guides', slug: 'gerade-getrennt' })).toBe('guides')
    expect(shareKindOf({ section: 'page', slug: 'impressum' })).toBe('home')
  })

  it('an entry has its own, under a new address when it changed', () => {
    const place = { section: 'positionPapers', slug: 'zeit' } as const
    const [first, second] = ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:01.000Z'].map(at => entrySharePathOf(place, 'ar', at))
    expect(first).not.toBe(second)
    expect(readEntrySharePath(first?.split('?')[0] ?? '')).toEqual({ site: 'ar', type: 'position-papers', slug: 'zeit' })
    expect(entrySharePathOf({ section: 'page', slug: 'impressum' }, 'de', '2026-11-22T10:00:00.000Z')).toBeNull()
  })

  it.each(['/share/xx/offers/a.png', '/share/de/pages/a.png', '/share/de/offers/../a.png', '/share/de/offers/A.png'])('%s names none', (path) => {
    expect(readEntrySharePath(path)).toBeNull()
  })
})

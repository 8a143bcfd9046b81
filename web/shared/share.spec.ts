import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareKindOf, shareKinds, sharePathOf } from './share'
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
})

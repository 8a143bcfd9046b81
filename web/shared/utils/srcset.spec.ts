import { expect, it } from 'vitest'
import { sourceSets } from './srcset.ts'

it('names the files of a format with their widths, the formats in the order given', () => {
  expect(sourceSets([
    { type: 'image/avif', url: '/uploads/a.avif', width: 320 }, { type: 'image/avif', url: '/uploads/b.avif', width: 640 },
    { type: 'image/webp', url: '/uploads/a.webp', width: 320 },
  ])).toEqual([
    { type: 'image/avif', srcset: '/uploads/a.avif 320w, /uploads/b.avif 640w' },
    { type: 'image/webp', srcset: '/uploads/a.webp 320w' },
  ])
  expect(sourceSets([])).toEqual([])
})

import { expect, it } from 'vitest'
import { breadcrumb, jsonLd, withoutEmpty } from './graph.ts'

it('no text ends the script element that holds it, and none is altered', () => {
  const name = '</script><script>alert(1)</script> & \u2028'
  const written = jsonLd([{ '@type': 'Thing', name }])
  expect(written).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(written)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] })
})

it('leaves out what is empty, and keeps zero and false', () => {
  expect(withoutEmpty({ a: null, b: '', c: [], d: undefined, e: 0, f: false, g: 'x' })).toEqual({ e: 0, f: false, g: 'x' })
})

it('a way has two steps at least', () => {
  const page = { siteUrl: 'https://example.org', url: 'https://example.org/', language: 'de' as const }
  expect(breadcrumb(page, 'Start', [])).toEqual([])
  expect(breadcrumb(page, 'Geld', [{ text: 'Start', href: '/' }])).toMatchObject([{ itemListElement: [{ position: 1 }, { position: 2 }] }])
})

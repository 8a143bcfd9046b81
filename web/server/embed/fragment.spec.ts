import { expect, it } from 'vitest'
import { localeBySite } from '#shared/utils/locales'
import { embedWords } from '../words/embed.ts'
import { fragmentOf } from './fragment.ts'

const offer = {
  documentId: 'a', slug: 'treff', title: 'Treff <b> & "Kaffee"', whatIsIt: '<script>alert(1)</script>', kind: 'group' as const,
  serviceStatus: 'active' as const, translation: { locale: 'de' as const, state: 'missing' as const, untranslated: [] },
}

it('escapes what editors wrote, marks German words in other languages, and links in full', () => {
  const html = fragmentOf({ name: 'Haus "$&" <i>', offers: [offer], href: '/ar/topics/geld' }, localeBySite('ar'), embedWords.ar, 'https://x.example')
  expect(html).not.toMatch(/<(script|b|i)>/)
  expect(html).toContain('Haus &quot;$&amp;&quot; &lt;i&gt;')
  expect(html).toContain('<section class="buendnis-offers" lang="ar" dir="rtl">')
  expect(html).toContain('<h3 lang="de" dir="ltr"><a href="https://x.example/ar/offers/treff">Treff &lt;b&gt; &amp; &quot;Kaffee&quot;</a></h3>')
  expect(html).toContain('<a href="https://x.example/ar/topics/geld">')
})

it('says when there is nothing, and marks nothing on German pages', () => {
  const none = fragmentOf({ name: null, offers: [], href: '/angebote' }, localeBySite('de'), embedWords.de, 'https://x.example')
  expect(none).toContain('<p>Zurzeit gibt es hier keine Angebote.</p>')
  expect(none).not.toContain('<ul>')
  const easy = fragmentOf({ name: null, offers: [offer], href: '/einfach/angebote' }, localeBySite('einfach'), embedWords.einfach, 'https://x.example')
  expect(easy).toContain('<h3><a')
})

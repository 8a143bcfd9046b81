import { expect, it } from 'vitest'
import { fieldLang } from './field-lang.ts'

const entry = (locale: 'de' | 'ar', untranslated: string[] = []) =>
  ({ translation: { locale, state: 'current' as const, untranslated } })

it('leaves words in the language of the page alone', () => {
  expect(fieldLang(entry('ar'), 'title', 'ar')).toBeUndefined()
  expect(fieldLang(entry('de'), 'title', 'de')).toBeUndefined()
})

it('marks the words of an entry that is missing in the language of the page', () => {
  expect(fieldLang(entry('de'), 'title', 'ar')).toBe('de')
})

it('marks a single field that has no translation', () => {
  expect(fieldLang(entry('ar', ['body']), 'body', 'ar')).toBe('de')
  expect(fieldLang(entry('ar', ['body']), 'title', 'ar')).toBeUndefined()
})

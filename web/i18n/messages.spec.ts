import { readFileSync } from 'node:fs'
import { locales } from '@buendnis/contract'
import { describe, expect, it } from 'vitest'

type Messages = { [key: string]: string | Messages }

const read = (site: string): Messages =>
  JSON.parse(readFileSync(new URL(`./locales/${site}.json`, import.meta.url), 'utf8'))

const flatten = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`))

const placeholders = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort()

const german = new Map(flatten(read('de')))

describe.each(locales)('the words of the interface in $german', ({ code, site }) => {
  const entries = flatten(read(site))

  it('has every message of German and no other', () => {
    expect(entries.map(([key]) => key)).toEqual([...german.keys()])
  })

  it('keeps its messages sorted', () => {
    expect(entries.map(([key]) => key)).toEqual(entries.map(([key]) => key).sort())
  })

  it('says something in every message, without HTML', () => {
    expect(entries.filter(([, message]) => message.trim() === '' || /[<>@]/.test(message))).toEqual([])
  })

  it('fills in the same values as German', () => {
    // A plural form may leave out the number that it says in a word.
    const differing = entries.filter(([key, message]) => !message.includes('|')
      && placeholders(message).join() !== placeholders(german.get(key) ?? '').join())
    expect(differing).toEqual([])
  })

  it('has one form for every plural category of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
    const wrong = entries.filter(([, message]) => message.includes('|'))
      .filter(([, message]) => message.split('|').length !== pluralCategories.length)
    expect(wrong).toEqual([])
  })
})

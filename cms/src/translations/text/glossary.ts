import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import { defaultLocale } from '../../locales/locales'

/** German names that stand in every language as they are: people meet them on doors, forms and letters. */
const usual = [
  'Agentur für Arbeit', 'BAföG', 'Bürgergeld', 'Elterngeld', 'ElterngeldPlus', 'Familienkasse', 'Finanzamt', 'Jobcenter', 'Jugendamt',
  'Kinderzuschlag', 'Kindergeld', 'Sozialamt', 'Standesamt', 'Unterhaltsvorschuss', 'Wohngeld', 'Wohngeldstelle',
]

export const termsSchema = z.array(z.string().trim().min(2).max(100)).max(500)

const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'translations' })

/** The list that coordination keeps; until it says otherwise, the usual names. */
export const readTerms = async (strapi: Core.Strapi): Promise<string[]> => {
  const stored = termsSchema.safeParse(await memory(strapi).get({ key: 'glossary' }))
  return stored.success ? stored.data : usual
}

export const writeTerms = async (strapi: Core.Strapi, terms: readonly string[]): Promise<void> => {
  const unique = [...new Set(terms)].sort((a, b) => a.localeCompare(b, 'de'))
  await memory(strapi).set({ key: 'glossary', value: unique })
}

const namesSchema = z.array(z.object({ name: z.string().nullable() }))

/** What is never translated: the list, and the names of all institutions. Longer ones first: they hold shorter ones. */
export const readGlossary = async (strapi: Core.Strapi): Promise<Glossary> => {
  const institutions = namesSchema.parse(await strapi.db.query('api::institution.institution').findMany({
    where: { locale: defaultLocale, publishedAt: null }, select: ['name'],
  }))
  const names = institutions.flatMap(({ name }) => (name !== null && name.trim().length > 1 ? [name.trim()] : []))
  const all = [...new Set([...await readTerms(strapi), ...names])].sort((a, b) => b.length - a.length)
  return new Glossary(all)
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names that must come through a translation unchanged. */
export class Glossary {
  private readonly pattern: RegExp | undefined

  constructor(terms: readonly string[]) {
    // Whole words, with a German genitive at most: not „Wohngeldantrag“.
    this.pattern = terms.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${terms.map(escaped).join('|')})(?=s?(?![\\p{L}\\p{N}-]))`, 'gu')
  }

  /** The names that stand in a German text. */
  find(german: string): string[] {
    return this.pattern ? [...new Set(german.match(this.pattern) ?? [])] : []
  }

  /** The names of a German text that its translation does not hold. */
  lost(german: string, translation: string): string[] {
    return this.find(german).filter((term) => !translation.includes(term))
  }

  /** The text in pieces: what is translated, and names that are not. */
  split(german: string): { readonly text: string, readonly isName: boolean }[] {
    if (!this.pattern) return [{ text: german, isName: false }]
    const pieces: { text: string, isName: boolean }[] = []
    let last = 0
    for (const { index, 0: name } of german.matchAll(this.pattern)) {
      if (index > last) pieces.push({ text: german.slice(last, index), isName: false })
      pieces.push({ text: name, isName: true })
      last = index + name.length
    }
    if (last < german.length) pieces.push({ text: german.slice(last), isName: false })
    return pieces
  }
}

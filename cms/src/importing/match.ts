import { rowsOf, type Row } from '../public-api/row'
import { fold, foldName, likeness } from './fold'
import type { ImportedRow } from './rows'

/** An entry that is there, as far as it helps to recognise it. */
export interface Known {
  readonly documentId: string
  readonly slug: string
  readonly title: string
  /** Of an offer: the institution's documentId. */
  readonly institution: string | null
  readonly website: string
  readonly email: string
  readonly phones: readonly string[]
}

export type Match =
  | { readonly documentId: string }
  | { readonly documentId: null }
  | { readonly unclear: string }

/** Names that are so alike are asked about; below, they are two. Whoever shares an address needs less. */
const alike = 0.88
const alikeAndShared = 0.5

/** "Gruppe 1" and "Gruppe 2" are two, however alike. */
const numbersOf = (name: string) => name.match(/\d+/g)?.join() ?? ''

const host = (website: unknown) => {
  const address = String(website ?? '')
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
}

const dialled = (number: unknown) => String(number).replace(/\D/g, '').replace(/^490?/, '0')

/** What of a row or an entry tells who it is. */
export const traitsOf = (values: Row) => ({
  website: host(values.website),
  email: String(values.email ?? '').toLowerCase(),
  phones: rowsOf(values.phones).map(({ number }) => dialled(number)),
})

/**
 * Finds the entry that a row is about: what the person says, then the same name. A similar name with the same website,
 * address or telephone number, or a very similar one, is not decided here: somebody has to say it.
 */
export const matchRow = (row: ImportedRow, institution: string | null, entries: readonly Known[]): Match => {
  const said = fold(row.entry)
  if (said === 'neu') return { documentId: null }
  if (said !== '') {
    const slug = row.entry.trim().replace(/^.*\//, '')
    const named = entries.find(entry => entry.slug === slug)
    return named ? { documentId: named.documentId } : { unclear: `Einen Eintrag „${row.entry}“ gibt es nicht` }
  }
  const own = entries.filter(entry => institution === null || entry.institution === null || entry.institution === institution)
  const name = foldName(row.title)
  const same = own.filter(entry => foldName(entry.title) === name)
  if (same.length === 1 && same[0]) return { documentId: same[0].documentId }
  if (same.length > 1) return { unclear: `Es gibt ${same.length} Einträge mit diesem Namen: ${same.map(({ slug }) => slug).join(', ')}` }
  const { website, email, phones } = traitsOf(row.values)
  const similar = own.map(entry => ({ entry, likeness: likeness(name, foldName(entry.title)) }))
    .filter(({ entry, likeness: how }) => {
      const shares = (website !== '' && website === entry.website) || (email !== '' && email === entry.email)
        || phones.some(phone => entry.phones.includes(phone))
      return numbersOf(name) === numbersOf(foldName(entry.title)) && how >= (shares ? alikeAndShared : alike)
    })
    .sort((a, b) => b.likeness - a.likeness)[0]
  return similar
    ? { unclear: `Sieht aus wie „${similar.entry.title}“ (${similar.entry.slug || 'in dieser Datei'})` }
    : { documentId: null }
}

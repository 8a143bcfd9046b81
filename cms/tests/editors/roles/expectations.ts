/**
 * Who may what, as one table; `docs/editors.md` says the same in German. The order is the order in which the test tries:
 * what comes late may need what came before.
 */
export const actions = [
  'list', 'read', 'create', 'update', 'publish', 'discard', 'new language', 'update language', 'publish language',
  'unpublish language', 'clone', 'unpublish', 'bulk publish', 'bulk unpublish', 'delete', 'bulk delete',
] as const
export type Action = (typeof actions)[number]

export const roleCodes = ['coordination', 'institution', 'translation', 'reading'] as const
export type Role = (typeof roleCodes)[number]
export type Whose = 'own' | 'foreign'

const everything: readonly Action[] = actions
const withoutDeletion = everything.filter(action => action !== 'delete')
const nothing: readonly Action[] = []
const look: readonly Action[] = ['list', 'read']
const words: readonly Action[] = [...look, 'new language', 'update language', 'publish language', 'unpublish language']
const keep: readonly Action[] = [
  ...look, 'update', 'publish', 'discard', 'new language', 'update language', 'publish language', 'bulk publish',
]
const answer: readonly Action[] = [...look, 'create', 'update', 'delete', 'bulk delete']

type Row = { readonly [type: string]: readonly Action[], readonly others: readonly Action[] }

const table: Readonly<Record<Role, Readonly<Record<Whose, Row>>>> = {
  coordination: {
    own: { others: everything },
    foreign: { 'site': withoutDeletion, 'suggestion': answer, 'page-vote': look, 'others': everything },
  },
  institution: {
    own: { 'institution': keep, 'offer': everything, 'news-item': everything, 'others': nothing },
    foreign: { topic: look, others: nothing },
  },
  translation: {
    own: { others: words },
    foreign: { 'suggestion': nothing, 'page-vote': nothing, 'others': words },
  },
  reading: {
    own: { others: look },
    foreign: { 'suggestion': nothing, 'page-vote': nothing, 'others': look },
  },
}

/** The types whose entries belong to an institution. */
export const ownedTypes: readonly string[] = ['institution', 'offer', 'news-item']

export const mayDo = (role: Role, action: Action, type: string, whose: Whose): boolean => {
  const row = table[role][whose]
  return (row[type] ?? row.others).includes(action)
}

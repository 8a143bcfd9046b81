import { randomUUID } from 'node:crypto'
import type { Editor } from '../../support/editor'

const sentences = { whatIsIt: 'Ein Treffen.', whoIsItFor: 'Für alle.', firstStep: 'Kommen Sie vorbei.' }
const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'So geht es.' }] }]

/** Published entries that others point at; nobody deletes them. */
export interface Ground {
  readonly topic: string
  readonly institution: string
  readonly paper: string
  readonly guide: string
  readonly matter: string
}

const to = (documentId: string) => ({ connect: [{ documentId }] })
const name = (word: string) => `${word} ${randomUUID().slice(0, 8)}`

/** What a complete new entry of each type says, and which of its fields is translated. A new type needs a row here. */
export const entries: Readonly<Record<string, { words: string, data: (ground: Ground) => object }>> = {
  'topic': { words: 'summary', data: () => ({ name: name('Thema'), order: 900 }) },
  'institution': { words: 'description', data: () => ({ name: name('Stelle'), kind: 'other' }) },
  'offer': {
    words: 'title',
    data: ({ topic, institution }) => ({
      title: name('Angebot'), ...sentences, kind: 'group', modes: ['on-site'], topics: to(topic), institution: to(institution),
    }),
  },
  'news-item': {
    words: 'title', data: ({ institution }) => ({ title: name('Neues'), date: '2026-11-01', institutions: to(institution) }),
  },
  'position-paper': { words: 'title', data: () => ({ title: name('Papier'), summary: 'Kurz.', adoptedOn: '2026-01-01' }) },
  'demand': { words: 'text', data: ({ paper }) => ({ text: name('Forderung'), state: 'demanded', order: 9, paper: to(paper) }) },
  'page': { words: 'title', data: () => ({ title: name('Seite') }) },
  'help-line': { words: 'name', data: () => ({ name: name('Telefon'), whatFor: 'Hilfe.', number: '0551 123', order: 9 }) },
  'responsibility': { words: 'name', data: () => ({ name: name('Anliegen'), order: 9 }) },
  'responsible-office': {
    words: 'note', data: ({ matter, institution }) => ({ note: 'Ja.', responsibility: to(matter), institution: to(institution) }),
  },
  'guide': { words: 'title', data: () => ({ title: name('Wegweiser'), summary: 'Kurz.', order: 9 }) },
  'guide-step': { words: 'title', data: ({ guide }) => ({ title: name('Schritt'), text, order: 9, guide: to(guide) }) },
  'site': { words: 'claim', data: () => ({ name: 'Bündnis' }) },
  'suggestion': { words: 'answer', data: () => ({ kind: 'missing-offer', state: 'new', text: 'Es fehlt etwas.' }) },
  'page-vote': { words: 'title', data: () => ({ title: name('Seite'), path: '/x', language: 'de' }) },
}

export const uidOf = (type: string) => `api::${type}.${type}`

/** Types whose entries are not drafted, published and translated. */
export const plainTypes: readonly string[] = ['suggestion', 'page-vote']

export const publishedEntry = async (editor: Editor, type: string, ground: Ground, more: object = {}) => {
  const documentId = await editor.create(uidOf(type), { ...entries[type]?.data(ground), ...more })
  if (!plainTypes.includes(type)) await editor.publish(uidOf(type), documentId)
  return documentId
}

const nothing: Ground = { topic: '', institution: '', paper: '', guide: '', matter: '' }

export const layGround = async (editor: Editor): Promise<Ground> => ({
  topic: await publishedEntry(editor, 'topic', nothing),
  institution: await publishedEntry(editor, 'institution', nothing),
  paper: await publishedEntry(editor, 'position-paper', nothing),
  guide: await publishedEntry(editor, 'guide', nothing),
  matter: await publishedEntry(editor, 'responsibility', nothing),
})

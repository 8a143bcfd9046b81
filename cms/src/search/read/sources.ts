import {
  demand, guide, guideStep, helpLine, institution, newsItem, offer, page, positionPaper, topic,
} from '../../public-api/types'
import type { PublicType } from '../../public-api/public-type'
import type { SearchType } from '../types'

/** A type whose texts are found as those of the document that they belong to. */
export interface SearchPart {
  readonly public: PublicType
  /** The relation to that document. */
  readonly owner: string
  readonly words: readonly string[]
}

/** Which fields of a type are searched, and as what. All names are fields that the type shows to the public. */
export interface SearchSource {
  readonly type: SearchType
  readonly public: PublicType
  readonly title: string
  readonly keywords: readonly string[]
  readonly lead: readonly string[]
  readonly body: readonly string[]
  readonly parts?: readonly SearchPart[]
  /** A field with words that count no longer when the day in another is over. */
  readonly passing?: { readonly words: string, readonly until: string }
  /** Fields that are the same in every language: read for places, numbers and what belongs to what. */
  readonly facts: readonly string[]
}

export const searchSources: readonly SearchSource[] = [
  {
    type: 'offers',
    public: offer,
    title: 'title',
    keywords: ['synonyms'],
    lead: ['whatIsIt', 'whoIsItFor', 'firstStep'],
    body: ['body', 'notFor', 'costNote', 'languagesNote', 'documentsToBring', 'responsibleAuthority'],
    passing: { words: 'alert', until: 'alertUntil' },
    facts: [
      'slug', 'kind', 'serviceStatus', 'checkedAt', 'validUntil', 'legalBasis', 'institution', 'topics', 'places', 'contact',
    ],
  },
  {
    type: 'institutions',
    public: institution,
    title: 'name',
    keywords: [],
    lead: ['description'],
    body: ['portraitTask', 'portraitHelp', 'portraitReason'],
    facts: ['slug', 'kind', 'places', 'phones', 'email'],
  },
  {
    type: 'topics',
    public: topic,
    title: 'name',
    keywords: ['synonyms'],
    lead: ['summary'],
    body: ['introduction'],
    facts: ['slug'],
  },
  {
    type: 'guides',
    public: guide,
    title: 'title',
    keywords: ['synonyms'],
    lead: ['summary'],
    body: ['introduction', 'closing'],
    parts: [{
      public: guideStep, owner: 'guide', words: ['title', 'text', 'byWhen', 'documentsToBring', 'responsibleAuthority'],
    }],
    facts: ['slug', 'topics'],
  },
  {
    type: 'news',
    public: newsItem,
    title: 'title',
    keywords: [],
    lead: ['teaser'],
    body: ['body'],
    facts: ['slug', 'date', 'event'],
  },
  {
    type: 'position-papers',
    public: positionPaper,
    title: 'title',
    keywords: [],
    lead: ['summary'],
    body: ['body'],
    parts: [{ public: demand, owner: 'paper', words: ['text', 'note'] }],
    facts: ['slug', 'adoptedOn'],
  },
  {
    type: 'pages',
    public: page,
    title: 'title',
    keywords: [],
    lead: [],
    body: ['body'],
    facts: ['slug', 'key'],
  },
  {
    type: 'help-lines',
    public: helpLine,
    title: 'name',
    keywords: ['synonyms'],
    lead: ['whatFor'],
    body: ['hours'],
    facts: ['number'],
  },
]

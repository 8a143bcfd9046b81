import type { z } from 'zod'
import { GuideDetailSchema, GuideSchema, GuideStepSchema } from './guide.ts'
import { HelpLineSchema } from './help-line.ts'
import { InstitutionDetailSchema, InstitutionSchema } from './institution.ts'
import { NewsItemSchema } from './news-item.ts'
import { OfferDetailSchema, OfferSchema } from './offer.ts'
import { PageSchema } from './page.ts'
import { DemandSchema, PositionPaperSchema } from './position-paper.ts'
import { ResponsibilitySchema, ResponsibleOfficeSchema } from './responsibility.ts'
import { TopicSchema } from './topic.ts'

/** One list of documents: where it is, what it holds, how it can be asked. */
export interface Endpoint {
  /** `/api/<path>` */
  readonly path: string
  readonly summary: string
  readonly item: z.ZodObject
  /** What the answer for one document holds. */
  readonly detail: z.ZodObject
  /** Fields by which one document can be asked for: `/by-<key>/{<key>}`. */
  readonly keys: readonly string[]
  /** Attributes that `filters` may name; `topics.slug` is the slug of a related document. */
  readonly filters: readonly string[]
  /** Attributes that `sort` may name. */
  readonly sort: readonly string[]
  readonly defaultSort: string
}

/** Attributes by which every list can be filtered and sorted. */
export const commonAttributes = ['documentId', 'createdAt', 'updatedAt', 'publishedAt'] as const

/** Every list of the API; a test compares them with what the CMS really allows. */
export const endpoints = [
  {
    path: 'offers',
    summary: 'Help that somebody can get, and nationwide rights. One offer also names similar ones',
    item: OfferSchema,
    detail: OfferDetailSchema,
    keys: ['slug'],
    filters: [
      'slug', 'kind', 'serviceStatus', 'modes', 'area', 'municipalities', 'childcareDuringVisit', 'childAgeFrom',
      'childAgeTo', 'audience', 'cost', 'appointment', 'anonymous', 'languages', 'alertUntil', 'validFrom', 'validUntil',
      'legalStateOn', 'checkedAt', 'topics.slug', 'topics.documentId', 'institution.slug', 'institution.documentId',
    ],
    sort: ['slug', 'kind', 'serviceStatus', 'validFrom', 'validUntil', 'legalStateOn', 'checkedAt'],
    defaultSort: 'slug',
  },
  {
    path: 'institutions',
    summary: 'Who helps. One institution also lists what it offers, tells and signed',
    item: InstitutionSchema,
    detail: InstitutionDetailSchema,
    keys: ['slug'],
    filters: ['slug', 'name', 'kind', 'isMember', 'memberSince', 'languages', 'offers.slug', 'offers.documentId'],
    sort: ['slug', 'kind', 'isMember', 'memberSince'],
    defaultSort: 'slug',
  },
  {
    path: 'news',
    summary: 'News and dates of the alliance',
    item: NewsItemSchema,
    detail: NewsItemSchema,
    keys: ['slug'],
    filters: [
      'slug', 'date', 'event.startDate', 'event.endDate', 'topics.slug', 'topics.documentId', 'institutions.slug',
      'institutions.documentId',
    ],
    sort: ['slug', 'date'],
    defaultSort: 'date:desc',
  },
  {
    path: 'position-papers',
    summary: 'What the alliance demands of politics',
    item: PositionPaperSchema,
    detail: PositionPaperSchema,
    keys: ['slug'],
    filters: ['slug', 'adoptedOn', 'topics.slug', 'topics.documentId', 'signatories.slug', 'signatories.documentId'],
    sort: ['slug', 'adoptedOn'],
    defaultSort: 'adoptedOn:desc',
  },
  {
    path: 'demands',
    summary: 'Each political demand and what became of it',
    item: DemandSchema,
    detail: DemandSchema,
    keys: [],
    filters: ['state', 'addressee', 'since', 'order', 'paper.slug', 'paper.documentId'],
    sort: ['order', 'state', 'since'],
    defaultSort: 'order',
  },
  {
    path: 'topics',
    summary: 'What offers are about',
    item: TopicSchema,
    detail: TopicSchema,
    keys: ['slug'],
    filters: ['slug', 'icon', 'order'],
    sort: ['order', 'slug'],
    defaultSort: 'order',
  },
  {
    path: 'pages',
    summary: 'Texts of their own: the alliance, imprint, privacy …',
    item: PageSchema,
    detail: PageSchema,
    keys: ['slug', 'key'],
    filters: ['slug', 'key'],
    sort: ['slug', 'key'],
    defaultSort: 'key',
  },
  {
    path: 'guides',
    summary: 'First steps in a certain situation. One guide also holds its steps, in order',
    item: GuideSchema,
    detail: GuideDetailSchema,
    keys: ['slug'],
    filters: ['slug', 'icon', 'order', 'topics.slug', 'topics.documentId'],
    sort: ['order', 'slug'],
    defaultSort: 'order',
  },
  {
    path: 'guide-steps',
    summary: 'Each step of the guides: what to do, by when, with which papers, and who helps',
    item: GuideStepSchema,
    detail: GuideStepSchema,
    keys: [],
    filters: ['order', 'guide.slug', 'guide.documentId', 'offers.slug', 'offers.documentId'],
    sort: ['order'],
    defaultSort: 'order',
  },
  {
    path: 'help-lines',
    summary: 'Numbers that help at once',
    item: HelpLineSchema,
    detail: HelpLineSchema,
    keys: [],
    filters: ['number', 'languages', 'order'],
    sort: ['order', 'number'],
    defaultSort: 'order',
  },
  {
    path: 'responsibilities',
    summary: 'Who is responsible for what, municipality by municipality',
    item: ResponsibilitySchema,
    detail: ResponsibilitySchema,
    keys: ['slug'],
    filters: [
      'slug', 'order', 'offers.slug', 'offers.documentId', 'offices.municipalities', 'offices.confirmedAt', 'offices.documentId',
    ],
    sort: ['order', 'slug'],
    defaultSort: 'order',
  },
  {
    path: 'responsible-offices',
    summary: 'Each office with its municipalities; without any it is responsible in all of them',
    item: ResponsibleOfficeSchema,
    detail: ResponsibleOfficeSchema,
    keys: [],
    filters: [
      'municipalities', 'confirmedAt', 'responsibility.slug', 'responsibility.documentId', 'institution.slug',
      'institution.documentId',
    ],
    sort: ['confirmedAt'],
    defaultSort: 'documentId',
  },
] as const satisfies readonly Endpoint[]

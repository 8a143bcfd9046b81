import {
  DemandSchema, GuideDetailSchema, GuideSchema, GuideStepSchema, HelpLineSchema, InstitutionDetailSchema, InstitutionSchema,
  NewsItemSchema, OfferDetailSchema, OfferSchema, PageSchema, PositionPaperSchema, ResponsibilitySchema,
  ResponsibleOfficeSchema, SiteSchema, TopicSchema,
} from '@buendnis/contract'

/** Every content type: where it is answered and what the contract promises. A new type needs a row here. */
export const types = {
  demand: { path: 'demands', item: DemandSchema, detail: DemandSchema, keys: [], words: 'text' },
  'guide': { path: 'guides', item: GuideSchema, detail: GuideDetailSchema, keys: ['slug'], words: 'title' },
  'guide-step': { path: 'guide-steps', item: GuideStepSchema, detail: GuideStepSchema, keys: [], words: 'title' },
  'help-line': { path: 'help-lines', item: HelpLineSchema, detail: HelpLineSchema, keys: [], words: 'name' },
  institution: {
    path: 'institutions', item: InstitutionSchema, detail: InstitutionDetailSchema, keys: ['slug'], words: 'description',
  },
  'news-item': { path: 'news', item: NewsItemSchema, detail: NewsItemSchema, keys: ['slug'], words: 'title' },
  offer: { path: 'offers', item: OfferSchema, detail: OfferDetailSchema, keys: ['slug'], words: 'title' },
  page: { path: 'pages', item: PageSchema, detail: PageSchema, keys: ['slug', 'key'], words: 'title' },
  'position-paper': {
    path: 'position-papers', item: PositionPaperSchema, detail: PositionPaperSchema, keys: ['slug'], words: 'title',
  },
  responsibility: {
    path: 'responsibilities', item: ResponsibilitySchema, detail: ResponsibilitySchema, keys: ['slug'], words: 'name',
  },
  'responsible-office': {
    path: 'responsible-offices', item: ResponsibleOfficeSchema, detail: ResponsibleOfficeSchema, keys: [], words: 'note',
  },
  topic: { path: 'topics', item: TopicSchema, detail: TopicSchema, keys: ['slug'], words: 'name' },
} as const

export const uidOf = (name: string) => `api::${name}.${name}`

export { SiteSchema }

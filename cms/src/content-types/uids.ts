/** The content types of the alliance, in an order in which relations point at earlier ones only. */
export const contentUids = [
  'api::topic.topic',
  'api::institution.institution',
  'api::offer.offer',
  'api::news-item.news-item',
  'api::position-paper.position-paper',
  'api::demand.demand',
  'api::page.page',
  'api::help-line.help-line',
  'api::responsibility.responsibility',
  'api::responsible-office.responsible-office',
  'api::guide.guide',
  'api::guide-step.guide-step',
  'api::site.site',
] as const

export type ContentUid = (typeof contentUids)[number]

export const isContentUid = (uid: string): uid is ContentUid => contentUids.some((known) => known === uid)

/**
 * The folders of the seed in the order of loading: what others point at comes first, so that a published entry finds
 * its targets published.
 */
export const seedTypes = {
  topics: 'api::topic.topic',
  institutions: 'api::institution.institution',
  offers: 'api::offer.offer',
  news: 'api::news-item.news-item',
  'position-papers': 'api::position-paper.position-paper',
  demands: 'api::demand.demand',
  pages: 'api::page.page',
  'help-lines': 'api::help-line.help-line',
  responsibilities: 'api::responsibility.responsibility',
  'responsible-offices': 'api::responsible-office.responsible-office',
  guides: 'api::guide.guide',
  'guide-steps': 'api::guide-step.guide-step',
  site: 'api::site.site',
} as const

export type SeedFolder = keyof typeof seedTypes
export type SeedUid = (typeof seedTypes)[SeedFolder]

export const seedFolders = Object.keys(seedTypes).filter((folder): folder is SeedFolder => folder in seedTypes)

/** Which folder the names in a relation field belong to. */
export const folderOfUid = (uid: string): SeedFolder | undefined =>
  seedFolders.find((folder) => seedTypes[folder] === uid)

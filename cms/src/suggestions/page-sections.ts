/** Pages of the site that show no single entry, as the site names them; with their names for the editors. */
export const pageSectionNames = {
  home: 'Startseite',
  offers: 'Alle Angebote',
  topics: 'Alle Themen',
  institutions: 'Alle Institutionen',
  news: 'Alle Neuigkeiten',
  positionPapers: 'Alle Positionspapiere',
  demands: 'Unsere Forderungen',
  guides: 'Erste Schritte',
  help: 'Hilfe jetzt',
  responsibility: 'Wer ist zuständig?',
  offline: 'Offline lesen',
} as const

export type PageSection = keyof typeof pageSectionNames

const isPageSection = (name: string): name is PageSection => name in pageSectionNames

export const pageSections: readonly PageSection[] = Object.keys(pageSectionNames).filter(isPageSection)

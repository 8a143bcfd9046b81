/** The parts of the site that are counted, as the site names them; with their names for the editors, in this order. */
export const sectionNames = {
  home: 'Startseite',
  topics: 'Themen',
  offers: 'Angebote',
  institutions: 'Institutionen',
  search: 'Suche',
  help: 'Hilfe jetzt',
  guides: 'Erste Schritte',
  responsibility: 'Wer ist zuständig?',
  news: 'Neuigkeiten',
  positionPapers: 'Positionspapiere',
  demands: 'Unsere Forderungen',
  other: 'Übrige Seiten',
} as const

type Section = keyof typeof sectionNames

const isSection = (name: string): name is Section => name in sectionNames

export const sections: readonly Section[] = Object.keys(sectionNames).filter(isSection)

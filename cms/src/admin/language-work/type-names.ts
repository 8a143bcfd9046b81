import type { ContentUid } from '../../content-types/uids'

/** What the dashboard calls the kinds of entries. */
export const typeNames: Readonly<Record<ContentUid, string>> = {
  'api::topic.topic': 'Thema',
  'api::institution.institution': 'Institution',
  'api::offer.offer': 'Angebot',
  'api::news-item.news-item': 'Neuigkeit',
  'api::position-paper.position-paper': 'Positionspapier',
  'api::demand.demand': 'Forderung',
  'api::page.page': 'Seite',
  'api::help-line.help-line': 'Notruf- und Hilfenummer',
  'api::responsibility.responsibility': 'Zuständigkeit',
  'api::responsible-office.responsible-office': 'Zuständige Stelle',
  'api::guide.guide': 'Wegweiser',
  'api::guide-step.guide-step': 'Schritt',
  'api::site.site': 'Website',
}

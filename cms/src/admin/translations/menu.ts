/** What the types are called in the menu and above their lists, by their names in Strapi, in the order of the menu. */
export const typeNames: readonly (readonly [uid: string, name: string, many: string])[] = [
  ['api::offer.offer', 'Angebot', 'Angebote'],
  ['api::institution.institution', 'Institution', 'Institutionen'],
  ['api::news-item.news-item', 'Neuigkeit', 'Neuigkeiten'],
  ['api::suggestion.suggestion', 'Hinweis', 'Hinweise'],
  ['api::topic.topic', 'Thema', 'Themen'],
  ['api::guide.guide', 'Wegweiser', 'Wegweiser'],
  ['api::guide-step.guide-step', 'Schritt', 'Schritte der Wegweiser'],
  ['api::responsibility.responsibility', 'Zuständigkeit', 'Zuständigkeiten'],
  ['api::responsible-office.responsible-office', 'Zuständige Stelle', 'Zuständige Stellen'],
  ['api::help-line.help-line', 'Notruf- und Hilfenummer', 'Notrufe und Hilfenummern'],
  ['api::demand.demand', 'Forderung', 'Forderungen'],
  ['api::position-paper.position-paper', 'Positionspapier', 'Positionspapiere'],
  ['api::page.page', 'Seite', 'Seiten'],
  ['api::page-vote.page-vote', 'Seite hilfreich?', 'Seite hilfreich?'],
]

/** The key under which the menu sorts a type and then finds its word. The word is in it, so that the menu's search finds it. */
const menuKey = (uid: string): string | undefined => {
  const index = typeNames.findIndex(([known]) => known === uid)
  return index < 0 ? undefined : `${String(index + 1).padStart(2, '0')} ${typeNames[index]?.[2]}`
}

export const menuWords: Record<string, string> = Object.fromEntries(typeNames.flatMap(([uid, name, many]) =>
  [[name, many], [menuKey(uid) ?? name, many]]))

interface MenuLink { uid: string, title: string }

/** Strapi sorts its menu of types by the letter; this sorts what is needed daily to the top. */
export const orderMenu = <Input extends { ctLinks: MenuLink[] }>(input: Input): Input => ({
  ...input,
  ctLinks: input.ctLinks.map(link => ({ ...link, title: menuKey(link.uid) ?? link.title })),
})

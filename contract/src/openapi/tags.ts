/** The chapters of the description, in the order of the page that is made from it. */
const chapters = {
  'offers': 'Help that somebody can get, and nationwide rights.',
  'search': 'One search over everything.',
  'institutions': 'Who helps.',
  'responsibilities': 'Who is responsible for what, municipality by municipality.',
  'responsible-offices': 'Each office of a responsibility.',
  'guides': 'First steps in a certain situation.',
  'guide-steps': 'Each step of the guides.',
  'help-lines': 'Numbers that help at once.',
  'topics': 'What offers are about.',
  'news': 'News and dates of the alliance.',
  'position-papers': 'What the alliance demands of politics.',
  'demands': 'Each demand and what became of it.',
  'pages': 'Texts of their own.',
  'site': 'What every page of the site needs, and what helps to keep a copy fresh.',
  'hsds': 'The same offers as Human Services Data Specification 3.2.',
  'exports': 'Everything public as files, under one licence.',
  'pictures': 'Pictures of entries for links and networks.',
  'feeds': 'Feeds and calendars. They are addresses of the site, not of the CMS.',
  'suggestions': 'What became of a report.',
} as const

/** Chapters of a document, in their order; what nobody has put in order comes last. */
export const tagsOf = (used: ReadonlySet<string>) => {
  const known = Object.entries(chapters).filter(([name]) => used.has(name)).map(([name, description]) => ({ name, description }))
  const others = [...used].filter(name => !(name in chapters)).sort()
  return [...known, ...others.map(name => ({ name, description: `About ${name}.` }))]
}

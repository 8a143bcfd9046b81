import type { Responsibility } from '@buendnis/contract'

export type Municipality = Responsibility['offices'][number]['municipalities'][number]
type Office = Responsibility['offices'][number]

/** An office that has confirmed that it is responsible. */
export type ConfirmedOffice = Office & { institution: NonNullable<Office['institution']>, confirmedAt: string }

/** The same answer for some municipalities. */
export interface Answer {
  /** None: nobody has confirmed who is responsible here. */
  offices: ConfirmedOffice[]
  municipalities: Municipality[]
}

/** Where the page speaks of one matter. No municipality is called like this. */
export const matterAnchor = (slug: string) => `matter-${slug}`

const isConfirmed = (office: Office): office is ConfirmedOffice => office.institution !== null && office.confirmedAt !== null

/**
 * Who is responsible, in as few answers as possible; every municipality of `all` is in exactly one. An office that
 * names a municipality goes before those for all. What nobody has confirmed comes last.
 */
export const answersOf = ({ offices }: Pick<Responsibility, 'offices'>, all: readonly Municipality[]): Answer[] => {
  const confirmed = offices.filter(isConfirmed)
  const everywhere = confirmed.filter(({ municipalities }) => municipalities.length === 0)
  const answers = new Map<string, Answer>()
  for (const municipality of all) {
    const own = confirmed.filter(({ municipalities }) => municipalities.includes(municipality))
    const found = own.length > 0 ? own : everywhere
    const key = found.map(({ documentId }) => documentId).join()
    const answer = answers.get(key)
    if (answer) answer.municipalities.push(municipality)
    else answers.set(key, { offices: found, municipalities: [municipality] })
  }
  return [...answers.values()].sort((a, b) => Number(a.offices.length === 0) - Number(b.offices.length === 0))
}

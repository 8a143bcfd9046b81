import { day, demandSteps, number, one, text, words } from '../fields'
import type { PublicType } from '../public-type'
import { positionPaperReference } from '../references'

export const demand: PublicType = {
  uid: 'api::demand.demand',
  path: 'demands',
  fields: {
    text: words(),
    note: words(),
    addressee: text(),
    state: text(),
    since: day(),
    history: demandSteps(),
    order: number(),
    paper: one(positionPaperReference),
  },
  keys: [],
  filters: ['state', 'addressee', 'since', 'order', 'paper.slug', 'paper.documentId'],
  sort: ['order', 'state', 'since'],
  defaultSort: ['order'],
}

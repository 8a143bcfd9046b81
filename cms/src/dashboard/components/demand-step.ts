import { text, type Definition } from '../definition'

export const demandStep: Definition = {
  uid: 'fields.demand-step',
  mainField: 'state',
  rows: [[['state', 6], ['since', 6]]],
  fields: {
    state: text('Stand', 'Was damals aus der Forderung geworden war.'),
    since: text('Seit', 'Ab wann dieser Stand galt.'),
  },
}

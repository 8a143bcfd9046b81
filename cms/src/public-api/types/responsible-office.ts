import { choices, day, one, words } from '../fields'
import type { PublicType } from '../public-type'
import { officeInstitutionReference, responsibilityReference } from '../references'

export const responsibleOffice: PublicType = {
  uid: 'api::responsible-office.responsible-office',
  path: 'responsible-offices',
  fields: {
    responsibility: one(responsibilityReference),
    institution: one(officeInstitutionReference),
    municipalities: choices(),
    note: words(),
    confirmedAt: day(),
  },
  keys: [],
  filters: [
    'municipalities', 'confirmedAt', 'responsibility.slug', 'responsibility.documentId', 'institution.slug',
    'institution.documentId',
  ],
  sort: ['confirmedAt'],
  defaultSort: ['documentId'],
}

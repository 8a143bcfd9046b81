export interface Institution {
  documentId: string
  name: string
}

export interface AccountRow {
  id: number
  name: string
  email: string
  state: 'active' | 'invited' | 'locked'
  role: string | null
  institutions: string[]
  /** Whether coordination may change it. */
  isManaged: boolean
  /** The one-time link of somebody who has not chosen a password yet. */
  link: string | null
}

export interface AccountsAnswer {
  accounts: AccountRow[]
  institutions: Institution[]
}

/** Roles that coordination gives, and what they are called. */
export const givenRoles: Record<string, string> = {
  institution: 'Institution',
  translation: 'Übersetzung',
  reading: 'Lesen',
}

export const roleWords: Record<string, string> = {
  ...givenRoles,
  'coordination': 'Koordination',
  'strapi-super-admin': 'Systemverwaltung',
}

export const stateWords: Record<AccountRow['state'], string> = {
  active: 'aktiv',
  invited: 'eingeladen, noch kein Passwort',
  locked: 'gesperrt',
}

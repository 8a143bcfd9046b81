export type Standing =
  'silent' | 'no-address' | 'stopped' | 'asked' | 'reminded' | 'due' | 'answered' | 'fresh' | 'empty'

export interface CheckRow {
  documentId: string
  name: string
  standing: Standing
  address: string | null
  offers: number
  due: string[]
  askedAt: string | null
  lastMailAt: string | null
  reminders: number
  until: string | null
  right: number
  changed: number
  gone: number
  answeredAt: string | null
}

export interface CheckSetting { on: boolean, months: number, weeks: number }

export interface ChecksAnswer {
  setting: CheckSetting
  configured: boolean
  institutions: CheckRow[]
  /** Standings that coordination has to look after. */
  toDo: Standing[]
}

export const standingWords: Record<Standing, string> = {
  'silent': 'hat nicht geantwortet: bitte anrufen',
  'no-address': 'keine E-Mail für Rückfragen: bitte eintragen oder anrufen',
  'stopped': 'möchte nicht mehr angeschrieben werden: bitte anrufen',
  'asked': 'gefragt',
  'reminded': 'erinnert',
  'due': 'wird mit der nächsten Runde gefragt',
  'answered': 'hat geantwortet',
  'fresh': 'alles ist frisch geprüft',
  'empty': 'keine öffentlichen Angebote',
}

/** Groups by which the list is filtered. */
export const auditGroups = {
  access: 'Anmeldungen',
  accounts: 'Konten',
  roles: 'Rollen und Rechte',
  deletions: 'Löschungen',
  offers: 'Angebote',
  settings: 'Schlüssel und Einstellungen',
} as const

export type AuditGroup = keyof typeof auditGroups

interface Kind {
  readonly group: AuditGroup
  /** A sentence about who did it and to what. */
  readonly say: (who: string, subject: string) => string
}

/** Everything that is noted. */
export const auditKinds = {
  'login': { group: 'access', say: (who) => `${who} hat sich angemeldet.` },
  'login-failed': { group: 'access', say: (who) => `Eine Anmeldung ist gescheitert: ${who}.` },
  'login-unknown': { group: 'access', say: () => 'Eine Anmeldung mit einer unbekannten Adresse ist gescheitert.' },
  'logout': { group: 'access', say: (who) => `${who} hat sich abgemeldet.` },
  'account-created': { group: 'accounts', say: (who, subject) => `${who} hat ein Konto angelegt: ${subject}.` },
  'account-changed': { group: 'accounts', say: (who, subject) => `${who} hat ein Konto geändert: ${subject}.` },
  'account-locked': { group: 'accounts', say: (who, subject) => `${who} hat ein Konto gesperrt: ${subject}.` },
  'account-removed': { group: 'accounts', say: (who, subject) => `${who} hat ein Konto gelöscht: ${subject}.` },
  'role-created': { group: 'roles', say: (who, subject) => `${who} hat die Rolle „${subject}“ angelegt.` },
  'role-changed': { group: 'roles', say: (who, subject) => `${who} hat die Rolle „${subject}“ geändert.` },
  'role-removed': { group: 'roles', say: (who, subject) => `${who} hat die Rolle „${subject}“ gelöscht.` },
  'permissions-changed': { group: 'roles', say: (who) => `${who} hat Rechte einer Rolle geändert.` },
  'entry-deleted': { group: 'deletions', say: (who, subject) => `${who} hat gelöscht: ${subject}.` },
  'file-deleted': { group: 'deletions', say: (who, subject) => `${who} hat die Datei „${subject}“ gelöscht.` },
  'offer-ended': { group: 'offers', say: (who, subject) => `${who} hat ein Angebot beendet, dessen letzter Tag vorbei ist: ${subject}.` },
  'token-created': { group: 'settings', say: (who, subject) => `${who} hat den API-Schlüssel „${subject}“ angelegt.` },
  'token-removed': { group: 'settings', say: (who, subject) => `${who} hat den API-Schlüssel „${subject}“ gelöscht.` },
  'webhook-created': { group: 'settings', say: (who, subject) => `${who} hat das Abonnement „${subject}“ angelegt.` },
  'webhook-changed': { group: 'settings', say: (who, subject) => `${who} hat das Abonnement „${subject}“ geändert.` },
  'webhook-secret': { group: 'settings', say: (who, subject) => `${who} hat den Schlüssel des Abonnements „${subject}“ erneuert.` },
  'webhook-removed': { group: 'settings', say: (who, subject) => `${who} hat das Abonnement „${subject}“ gelöscht.` },
  'setting-changed': { group: 'settings', say: (who, subject) => `${who} hat Einstellungen geändert: ${subject}.` },
} as const satisfies Readonly<Record<string, Kind>>

export type AuditKind = keyof typeof auditKinds

export const isAuditKind = (kind: string): kind is AuditKind => kind in auditKinds

/** What happened, in one German sentence. */
export const sayEvent = (kind: AuditKind, who: string, subject: string): string => {
  const { say }: Kind = auditKinds[kind]
  return say(who, subject)
}

/** Hard words of offices and helpers, and what to write instead. Small on purpose: each one is really easier. */
export const easier: Readonly<Record<string, string>> = {
  adäquat: 'passend',
  administrativ: 'von der Verwaltung',
  akut: 'dringend',
  aktualisieren: 'auf den neuen Stand bringen',
  bewilligen: 'erlauben',
  bürokratisch: 'mit vielen Formularen',
  finanziell: 'mit Geld',
  finanzieren: 'bezahlen',
  individuell: 'für Sie passend',
  integrieren: 'einbinden',
  intervention: 'Hilfe',
  institution: 'Stelle',
  kompetenz: 'Können',
  kontaktieren: 'anrufen oder schreiben',
  kooperation: 'Zusammenarbeit',
  koordinieren: 'planen',
  mediation: 'Hilfe bei Streit',
  partizipation: 'Mitmachen',
  perspektive: 'Aussicht',
  prävention: 'Vorbeugen',
  präventiv: 'vorbeugend',
  qualifiziert: 'gut ausgebildet',
  relevant: 'wichtig',
  ressource: 'Kraft, Mittel',
  sukzessive: 'nach und nach',
  unverzüglich: 'sofort',
}

/** A hard word by its beginning, so that endings do not matter. */
export const easierWord = (word: string): string | undefined => {
  const small = word.toLowerCase()
  const key = Object.keys(easier).find(one => small === one || (small.startsWith(one) && small.length <= one.length + 3))
  return key === undefined ? undefined : easier[key]
}

/** A part of a long form with a heading of its own. */
export interface FieldGroup {
  readonly title: string
  /** The field with whose row it begins; it goes on until the next one. */
  readonly from: string
  /** Shown only while another field has this value. What stands in its fields stays there meanwhile. */
  readonly only?: { readonly field: string, readonly is: string }
}

const group = (title: string, from: string, only?: FieldGroup['only']): FieldGroup => ({ title, from, ...(only ? { only } : {}) })

/** The parts of the forms that are too long to be read at a glance, by type, in their order. */
export const fieldGroups: Readonly<Record<string, readonly FieldGroup[]>> = {
  'api::offer.offer': [
    group('In drei Sätzen', 'title'),
    group('Wer macht es', 'kind'),
    group('Mehr dazu', 'body'),
    group('Wo und wann', 'modes'),
    group('Kontakt', 'contact'),
    group('Für wen', 'area'),
    group('Kosten und Anmeldung', 'cost'),
    group('Recht', 'responsibleAuthority', { field: 'kind', is: 'right' }),
    group('Prüfung', 'checkedAt'),
    group('Suche und Adresse', 'synonyms'),
    group('Planung (intern)', 'publishAt'),
  ],
  'api::institution.institution': [
    group('Wer wir sind', 'name'),
    group('Im Bündnis', 'isMember'),
    group('Kontakt und Sprachen', 'phones'),
    group('Wo und wann', 'places'),
    group('Adresse der Seite', 'slug'),
    group('Nur für das Bündnis (intern)', 'checkEmail'),
  ],
  'api::news-item.news-item': [
    group('Die Meldung', 'title'),
    group('Bild', 'image'),
    group('Worum es geht', 'topics'),
    group('Termin', 'event'),
    group('Adresse der Seite', 'slug'),
    group('Planung (intern)', 'publishAt'),
  ],
  'api::position-paper.position-paper': [
    group('Das Papier', 'title'),
    group('Wer es trägt', 'signatories'),
    group('Was dazugehört', 'topics'),
    group('Adresse der Seite', 'slug'),
  ],
  'api::demand.demand': [
    group('Die Forderung', 'text'),
    group('Was daraus wurde', 'addressee'),
  ],
  'api::guide.guide': [
    group('Die Lage', 'title'),
    group('Die Schritte', 'introduction'),
    group('Wo er erscheint', 'topics'),
  ],
  'api::guide-step.guide-step': [
    group('Der Schritt', 'title'),
    group('So geht es', 'byWhen'),
    group('Wer hilft', 'offers'),
  ],
  'api::help-line.help-line': [
    group('Die Nummer', 'name'),
    group('Zeiten und Sprachen', 'hours'),
    group('Suche und Herkunft', 'synonyms'),
  ],
  'api::topic.topic': [
    group('Das Thema', 'name'),
    group('Suche und Reihenfolge', 'synonyms'),
    group('Adresse der Seite', 'slug'),
  ],
  'api::suggestion.suggestion': [
    group('Die Nachricht', 'state'),
    group('Ihre Antwort', 'answer'),
    group('Zum Nachsehen', 'code'),
    group('Nur für das Bündnis (intern)', 'email'),
  ],
  'api::site.site': [
    group('Oben und auf der Startseite', 'name'),
    group('Kontakt und Verwaltungen', 'contact'),
    group('Daten zum Weiterverwenden', 'dataLicense'),
  ],
}

import { findHardSentences, inWords, isWatched, measure, textsOf, type Mark } from '../../src/writing/readability'
import { findPassive } from '../../src/writing/readability/passive'
import { splitSentences, splitWords } from '../../src/writing/readability/sentences'
import { countSyllables } from '../../src/writing/readability/syllables'

// Counted by hand, by Duden's way of parting words.
test.each([
  ['Amt', 1], ['Ei', 1], ['Typ', 1], ['Geld', 1], ['Frau', 1], ['2026', 1], ['Eltern', 2], ['Ehe', 2], ['neue', 2], ['Feuer', 2],
  ['zuerst', 2], ['Yoga', 2], ['Quelle', 2], ['Beine', 2], ['Beitrag', 2], ['Energie', 3], ['Therapie', 3], ['beenden', 3],
  ['Museum', 3], ['Ferien', 3], ['geändert', 3], ['Bäuerin', 3], ['Jugendamt', 3], ['Patient', 3], ['Bauernhof', 3], ['SGB', 3],
  ['Familie', 4], ['beurteilen', 4], ['Kinderzuschlag', 4], ['Information', 5], ['Beratungsstelle', 5], ['alleinerziehend', 5],
  ['Unterhaltsvorschuss', 5], ['Arbeitslosengeld', 5], ['Familienkasse', 6], ['Haushaltsgemeinschaft', 5],
])('%s has %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count)
})

test.each([
  ['Das ist leicht. Und das auch!', ['Das ist leicht.', 'Und das auch!']],
  ['Sie brauchen z. B. Ihren Ausweis. Mehr nicht.', ['Sie brauchen z. B. Ihren Ausweis.', 'Mehr nicht.']],
  ['Das steht in § 1 Abs. 2 Nr. 3 SGB II. Lesen Sie es.', ['Das steht in § 1 Abs. 2 Nr. 3 SGB II.', 'Lesen Sie es.']],
  ['Wir treffen uns am 3. Mai um 9.30 Uhr. Kommen Sie!', ['Wir treffen uns am 3. Mai um 9.30 Uhr.', 'Kommen Sie!']],
  ['Ab dem 2. Kind gibt es mehr. Fragen Sie.', ['Ab dem 2. Kind gibt es mehr.', 'Fragen Sie.']],
  ['Mein Kind ist 3. Es geht in die Kita.', ['Mein Kind ist 3.', 'Es geht in die Kita.']],
  ['Spielzeug, Kleider usw. Alles ist kostenlos.', ['Spielzeug, Kleider usw.', 'Alles ist kostenlos.']],
  ['Der Termin war am 01.02.2026. Er fiel aus.', ['Der Termin war am 01.02.2026.', 'Er fiel aus.']],
  ['Was bringe ich mit?\n- Ausweis\n- Bescheid', ['Was bringe ich mit?', '- Ausweis', '- Bescheid']],
  ['Sie fragte: „Wann?“ Niemand wusste es.', ['Sie fragte: „Wann?“', 'Niemand wusste es.']],
  ['Mehr auf www.goettingen.de. Dort steht alles.', ['Mehr auf www.goettingen.de.', 'Dort steht alles.']],
  ['', []],
])('%s', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences)
})

test.each([
  ['Rufen Sie an: 0551 400-0.', ['Rufen', 'Sie', 'an', '0551 400-0']],
  ['Kinder-Geld für 2 Kinder (ab 2026)', ['Kinder-Geld', 'für', '2', 'Kinder', 'ab', '2026']],
  ['Schreiben Sie an post@buendnis.example – oder rufen Sie an.', ['Schreiben', 'Sie', 'an', 'oder', 'rufen', 'Sie', 'an']],
])('the words of "%s"', (sentence, words) => {
  expect(splitWords(sentence)).toEqual(words)
})

/** Judged by hand: what is done to something (true), or not. */
const judged: [string, boolean][] = [
  ['Der Antrag wird geprüft.', true], ['Das Geld wurde überwiesen.', true], ['Die Miete wird vom Amt bezahlt.', true],
  ['Sie werden zurückgerufen.', true], ['Der Termin ist verschoben worden.', true], ['Das Formular muss ausgefüllt werden.', true],
  ['Kinder werden dort betreut.', true], ['Die Kosten werden übernommen.', true], ['Der Kurs wird von der Stadt organisiert.', true],
  ['Ihr Kind wird abgeholt.', true], ['Der Bescheid wurde geändert.', true], ['Das wird nicht angerechnet.', true],
  ['Sie können beraten werden.', true], ['Ihre Daten werden gelöscht.', true], ['Die Hilfe wird eingestellt.', true],
  ['Es darf nichts verlangt werden.', true],
  ['Das Amt prüft den Antrag.', false], ['Das Kind wird älter.', false], ['Sie werden Mutter.', false], ['Wir werden Ihnen helfen.', false],
  ['Das wird teuer.', false], ['Sie werden dort Hilfe bekommen.', false], ['Wir werden das Geld nicht vergeben.', false],
  ['Wer krank wird, ruft an und hat das gemeldet.', false], ['Sie wird uns Bescheid geben.', false], ['Das wird bald bekannt.', false],
  ['Er wird mit Ihnen hingehen.', false], ['Sie haben den Antrag gestellt.', false], ['Die Kita ist geschlossen.', false],
  ['Es wird Ihnen gehören.', false], ['Das wird ein gutes Jahr.', false],
  ['Wir werden bereits erwartet, sagt sie.', true], ['Gelernt wird nebenan.', true], ['Das Gericht wird uns helfen.', false],
  ['Gericht wird das keines sein.', false],
]

test('a passive is found by its verb and its participle, and seldom where there is none', () => {
  const wrong = judged.filter(([sentence, is]) => (findPassive(sentence) !== undefined) !== is).map(([sentence]) => sentence)
  expect(wrong).toEqual([])
  expect(findPassive('Der Antrag wird vom Amt geprüft.')).toEqual(['wird', 'geprüft'])
})

const simple = 'Das ist ein Treffen für Mütter und Väter. Sie können dort reden. Es gibt Kaffee und Kuchen. '
  + 'Ihr Kind kann mit. Das Treffen ist jeden Montag. Es kostet nichts. Sie müssen sich nicht anmelden. Kommen Sie einfach vorbei.'
const law = 'Anspruch auf Unterhaltsvorschussleistungen nach diesem Gesetz haben Berechtigte, deren alleinerziehender Elternteil die '
  + 'erforderlichen Mitwirkungspflichten gegenüber der zuständigen Unterhaltsvorschussstelle erfüllt, soweit nicht anderweitige '
  + 'Unterhaltsleistungen beziehungsweise Waisenbezüge in entsprechender Höhe regelmäßig gewährt werden oder anzurechnen sind.'

test('a number says how hard a text is', () => {
  // 38 words in 8 sentences; 4 of more than six letters (Treffen twice, anmelden, einfach).
  const easy = measure(simple)
  expect(easy).toMatchObject({ sentences: 8, words: 38, sentenceLength: 4.75 })
  expect(easy?.lix).toBeCloseTo(4.75 + 100 * 4 / 38, 5)
  expect(easy && inWords(easy)).toBe('sehr leicht')
  const hard = measure(law)
  expect(hard && inWords(hard)).toBe('sehr schwer, wie ein Gesetz')
  expect(measure('Zu kurz.')).toBeUndefined()
})

const kinds = (text: string, locale: string) =>
  findHardSentences(text, locale).flatMap(({ marks }) => marks.map(({ kind }) => kind))

test.each<[string, string, Mark['kind'][]]>([
  [simple, 'de-simple', []],
  [law, 'de-simple', ['long-sentence', 'clauses', 'long-word', 'passive']],
  [law, 'de', ['long-sentence', 'long-word']],
  ['Der Antrag wird geprüft.', 'de-simple', ['passive']],
  ['Der Antrag wird geprüft.', 'de', []],
  ['Das Kind muss bei Ihnen wohnen, weil das so im Gesetz steht.', 'de-simple', []],
  ['Wenn Sie Fragen haben, rufen Sie an, damit wir helfen können.', 'de-simple', ['clauses']],
  ['Sie brauchen z. B. zwei Fotos.', 'de-simple', ['abbreviation', 'number-word']],
  ['Das hilft Ihnen finanziell.', 'de-simple', ['hard-word']],
  ['Der Unterhaltsvorschuss hilft.', 'de-simple', ['long-word']],
  ['Der Unterhalts-Vorschuss hilft.', 'de-simple', []],
  ['Das ist für Alleinerziehende.', 'de-simple', []],
  [law, 'ar', []],
])('%# marks what is hard', (text, locale, expected) => {
  expect(kinds(text, locale)).toEqual(expected)
})

test('only German is judged', () => {
  expect(['de', 'de-simple', 'en', 'ar'].filter(isWatched)).toEqual(['de', 'de-simple'])
})

test('the texts of an entry are its translated words, blocks line by line', () => {
  const translated = { pluginOptions: { i18n: { localized: true } } }
  const attributes = {
    title: { type: 'string', ...translated }, body: { type: 'blocks', ...translated }, synonyms: { type: 'text', ...translated },
    website: { type: 'string' },
  }
  const body = [
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Was' }] },
    { type: 'paragraph', children: [
      { type: 'text', text: 'Das ' }, { type: 'link', url: 'https://a.example', children: [{ type: 'text', text: 'Amt' }] },
      { type: 'text', text: ' hilft.' },
    ] },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'Ausweis' }] }] },
  ]
  expect(textsOf(attributes, { title: 'Hilfe', body, synonyms: 'Wort', website: 'https://a.example' })).toEqual([
    { field: 'title', text: 'Hilfe' }, { field: 'body', text: 'Was\nDas Amt hilft.\nAusweis\n' },
  ])
})

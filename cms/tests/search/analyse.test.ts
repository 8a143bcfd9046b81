import { analyserOf } from '../../src/search/analyse/analyser'
import { splitCompound } from '../../src/search/analyse/compounds'
import { splitWords } from '../../src/search/analyse/words'
import type { Locale } from '../../src/locales/locales'

const stems = (locale: Locale, text: string) =>
  analyserOf(locale).analyse(text).filter(({ isStop }) => !isStop).map(({ stem }) => stem)

/** In each row all spellings must become the same. */
const same: [Locale, ...string[]][] = [
  ['de', 'Väter', 'Vater', 'Vaeter', 'VÄTERN', 'Va\u0308ter'],
  ['de', 'Straße', 'Strasse', 'STRASSEN', 'STRAẞE'],
  ['de', 'Göttingen', 'Goettingen', 'gottingen'],
  ['de', 'Kündigung', 'kuendigen', 'Kundigungen', 'kündigt'],
  ['de', 'Beratung', 'Beratungen', 'beraten', 'Berater', 'Beraterin', 'Beraterinnen', 'Berater*innen', 'Berater:innen'],
  ['de', 'Frau', 'Frauen'],
  ['de', 'Steuer', 'Steuern'],
  ['de', 'Kind', 'Kinder', 'Kindern', 'Kindes'],
  ['de', 'Haus', 'Häuser', 'Haeusern'],
  ['de', 'Kita', 'Kitas', 'KITA'],
  ['de', 'Hartz IV', 'Hartz 4', 'hartz4', 'HARTZ iv'],
  ['de', '0551 / 123-456', '0551123456', '+49 551 123456', '0049 551 123 456'],
  ['de-simple', 'Wohnung', 'Wohnungen', 'wohnen'],
  ['en', 'benefit', 'benefits', 'BENEFITS'],
  ['en', 'families', 'family'],
  ['en', 'women’s', 'women\'s', 'womens'],
  ['ru', 'ребёнок', 'ребенок', 'РЕБЁНОК'],
  ['ru', 'пособие', 'пособия', 'пособию', 'пособий'],
  ['ru', 'алименты', 'алиментов', 'алиментам'],
  ['uk', 'здоров’я', 'здоровʼя', 'здоров\'я', 'здоровя'],
  ['uk', 'ґарантія', 'гарантія', 'гарантії'],
  ['uk', 'дитина', 'дитини', 'дитину'],
  ['uk', 'садочок', 'садочка', 'садочки', 'садочків'],
  ['ru', 'ребенок', 'ребенка'],
  ['ar', 'نفقة', 'النفقة', 'نفقه', 'نفـقـة', 'نَفَقَة'],
  ['ar', 'إعانة', 'اعانة', 'الإعانة', 'أعانه'],
  ['ar', 'محامي', 'محامى'],
  ['ar', '116016', '١١٦٠١٦', '116 016'],
  ['fa', 'کودک', 'كودك', 'کودک‌ها', 'کودکها', 'کودک‌های'],
  ['fa', 'می‌زند', 'میزند'],
  ['fa', '۱۱۲', '112'],
  ['tr', 'kira', 'KIRA', 'kirayı', 'kiranın'],
  ['tr', 'İŞ', 'iş', 'is', 'IŞ'],
  ['tr', 'çocuk', 'cocuk', 'ÇOCUK', 'çocuklar', 'çocuğun'.replace('ğ', 'k')],
  ['tr', 'Jobcenter\'e', 'Jobcenter', 'Jobcenter’in'],
]

test.each(same)('%s: %s and its other spellings are one', (locale, first, ...others) => {
  for (const other of others) expect([other, stems(locale, other)]).toEqual([other, stems(locale, first)])
})

/** In each row all words must stay apart. */
const different: [Locale, ...string[]][] = [
  ['de', 'Mut', 'Mutter'],
  ['de', 'Kur', 'Kurs'],
  ['de', 'Rente', 'Rat'],
  ['de', 'Schule', 'Schulden'],
  ['en', 'care', 'car'],
  ['uk', 'суд', 'судно'],
  ['tr', 'kira', 'kiraz'],
]

test.each(different)('%s: %s and the others stay apart', (locale, ...words) => {
  const found = words.map(word => stems(locale, word).join(' '))
  expect(new Set(found).size).toBe(words.length)
})

test('words without a meaning of their own do not count', () => {
  expect(stems('de', 'Wo und wie bekomme ich das?')).toEqual([])
  expect(stems('en', 'what is the')).toEqual([])
  expect(stems('uk', 'а що це і де')).toEqual([])
  expect(stems('ar', 'ما هو في')).toEqual([])
  expect(stems('fa', 'این را از کجا')).toEqual([])
  expect(stems('tr', 'bu ne için')).toEqual([])
})

test('words know where they stand', () => {
  const text = 'Für Mütter: 0551 / 1234, „Kita-Platz“'
  expect(splitWords(text).map(({ start, end }) => text.slice(start, end)))
    .toEqual(['Für', 'Mütter', '0551 / 1234', 'Kita', 'Platz'])
})

const vocabulary = new Set(['kinder', 'betreuung', 'kosten', 'kinderbetreuung', 'geld', 'unterhalt', 'vorschuss', 'wohnen',
  'miete', 'schein', 'schule', 'jugend', 'wagen', 'kind', 'recht', 'erziehende', 'allein', 'frau', 'haus', 'frauen'])

/** A word and its parts. Nothing is parted that is not made of our own words alone. */
const compounds: [string, ...string[]][] = [
  ['kinderbetreuungskosten', 'kinderbetreuung', 'kosten'],
  ['kindergeld', 'kinder', 'geld'],
  ['unterhaltsvorschuss', 'unterhalt', 'vorschuss'],
  ['wohngeld', 'wohn', 'geld'],
  ['frauenhaus', 'frauen', 'haus'],
  ['fuhrerschein'],
  ['hundeschule'],
  ['kinderriegel'],
  ['kitesurfen'],
  ['alleinerziehende'],
  ['kind'],
  ['unterhaltung'],
]

test.each(compounds)('%s is parted into its words or not at all', (word, ...parts) => {
  expect(splitCompound(word, vocabulary, true)).toEqual(parts)
})

test('the longest word is parted quickly, whatever it is made of', () => {
  const monster = 'kinder'.repeat(30)
  expect(splitCompound(monster, vocabulary, true)).toEqual([])
})

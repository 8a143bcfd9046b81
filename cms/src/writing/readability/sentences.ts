/** A stop inside a sentence is replaced by this while we look for ends; the length stays the same. */
const inner = '\u2024'

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'

/** Abbreviations that do not end a sentence, whatever follows. */
const abbreviations = [
  'z. ?B', 'd. ?h', 'u. ?a', 'i. ?d. ?R', 'o. ?Ä', 'u. ?U', 'z. ?T', 'v. ?a', 's. ?o', 's. ?u', 'i. ?V. ?m', 'n. ?Chr', 'v. ?Chr',
  'bzw', 'ggf', 'evtl', 'ca', 'inkl', 'exkl', 'zzgl', 'max', 'min', 'mind', 'vgl', 'sog', 'gem', 'lt', 'bspw', 'Nr', 'Abs', 'Art',
  'Ziff', 'Buchst', 'lit', 'Bd', 'S', 'Str', 'Tel', 'Fax', 'Dr', 'Prof', 'Hr', 'Fr', 'St', 'Hann', 'Mo', 'Di', 'Mi', 'Do',
  'Sa', 'So', 'Jan', 'Feb', 'Mrz', 'Apr', 'Aug', 'Sept', 'Sep', 'Okt', 'Nov', 'Dez', 'geb', 'verh', 'Std', 'Mio', 'Mrd', 'Kto',
]

/** Abbreviations after which a capital letter begins a new sentence. */
const atEnd = ['usw', 'etc', 'u. ?Ä']

const abbreviation = new RegExp(`(?<![\\p{L}\\d])(?:${abbreviations.join('|')})\\.`, 'gu')
const lastAbbreviation = new RegExp(`(?<![\\p{L}\\d])(?:${atEnd.join('|')})\\.(?=\\s*[\\p{Ll},;)])`, 'gu')
const date = new RegExp(`\\b\\d{1,2}\\.(?=\\s*(?:\\d{1,2}\\.|${months}))`, 'gu')
/** `am 2. Kind`, `der 3. Termin`, `das 18. Lebensjahr`. */
const ordinal = /(?<=\b(?:am|vom|zum|beim|im|ab|seit|bis|der|die|das|dem|den|des|jede[rsmn]?|ein|eine|einem|ihr|ihrem|ihren|ihrer)\s)\d{1,2}\.(?=\s)/giu

const hide = (match: string) => match.replaceAll('.', inner)

const end = /[.!?…]+["“”»«)\]]*(?=\s+[^\p{Ll}\s])|[.!?…]+["“”»«)\]]*\s*$/gu

/**
 * The sentences of a German text. Knows abbreviations, dates and ordinals; a new line ends a sentence, too, so that
 * points of a list count one by one.
 */
export const splitSentences = (text: string): string[] => text.split(/\n+/).flatMap((line) => {
  const hidden = [abbreviation, lastAbbreviation, date, ordinal].reduce((rest, pattern) => rest.replace(pattern, hide), line)
  const sentences: string[] = []
  let from = 0
  for (const match of hidden.matchAll(end)) {
    const to = match.index + match[0].length
    sentences.push(line.slice(from, to))
    from = to
  }
  sentences.push(line.slice(from))
  return sentences.map(sentence => sentence.trim()).filter(sentence => splitWords(sentence).length > 0)
})

/** Web and mail addresses are no words to read. */
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|net|eu|info|example)\b\S*/giu

/** Numbers that belong together count as one: `0551 400-0`, `9.30`, `1.000`. */
const word = /\d+(?:[.,:/-]?\s?\d+)*|\p{L}[\p{L}\p{M}'’·*]*(?:-[\p{L}\p{M}\d'’·]+)*-?/gu

/** The words of a sentence, numbers included, without addresses and signs. */
export const splitWords = (sentence: string): string[] =>
  sentence.replace(address, ' ').match(word) ?? []

/** The parts of a word that a hyphen or a middle dot shows: `Kinder-Geld` is read as `Kinder` and `Geld`. */
export const partsOf = (of: string): string[] => of.split(/[-·]/).filter(part => part !== '')

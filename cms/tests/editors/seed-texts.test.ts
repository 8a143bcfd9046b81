import { addDays, berlinDay, berlinMoment } from '../../src/clock'
import { slugOf } from '../../src/editorial/slugs'
import { resolveDay, resolveMoment } from '../../src/seeding/dates'
import { markdownToBlocks } from '../../src/seeding/markdown'

const text = (words: string) => ({ type: 'text', text: words })

describe('the little Markdown of the seed', () => {
  test('joins lines to a paragraph and parts paragraphs at an empty line', () => {
    expect(markdownToBlocks('Erste Zeile\nund weiter.\n\nZweiter Absatz.')).toEqual([
      { type: 'paragraph', children: [text('Erste Zeile und weiter.')] },
      { type: 'paragraph', children: [text('Zweiter Absatz.')] },
    ])
  })

  test('keeps headings at level 2 and 3, also without an empty line after them', () => {
    expect(markdownToBlocks('# A\n## B\nText\n### C\n#### D')).toEqual([
      { type: 'heading', level: 2, children: [text('A')] },
      { type: 'heading', level: 2, children: [text('B')] },
      { type: 'paragraph', children: [text('Text')] },
      { type: 'heading', level: 3, children: [text('C')] },
      { type: 'heading', level: 3, children: [text('D')] },
    ])
  })

  test('makes one list of items with gaps, and two of different kinds', () => {
    expect(markdownToBlocks('- eins\n\n- zwei\n1. drei')).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('eins')] },
          { type: 'list-item', children: [text('zwei')] },
        ],
      },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('drei')] }] },
    ])
  })

  test('reads bold words and links, with a text on both sides of a link', () => {
    expect(markdownToBlocks('[Amt](https://amt.example/) ist **offen**')).toEqual([{
      type: 'paragraph',
      children: [
        text(''),
        { type: 'link', url: 'https://amt.example/', children: [text('Amt')] },
        text(' ist '),
        { ...text('offen'), bold: true },
      ],
    }])
  })
})

describe('dates of the seed', () => {
  test('count from today', () => {
    expect(resolveDay('2026-01-31', '2026-03-01')).toBe('2026-01-31')
    expect(resolveDay('today', '2026-03-01')).toBe('2026-03-01')
    expect(resolveDay('today-1', '2026-03-01')).toBe('2026-02-28')
    expect(resolveDay('today+31', '2026-12-01')).toBe('2027-01-01')
  })

  test('are Berlin time, in winter, in summer and at the change', () => {
    expect(resolveMoment('2026-01-15 16:30')).toBe('2026-01-15T15:30:00.000Z')
    expect(resolveMoment('2026-07-15 16:30')).toBe('2026-07-15T14:30:00.000Z')
    expect(resolveMoment('today+1 00:30', '2026-03-28')).toBe('2026-03-28T23:30:00.000Z')
    // 02:30 does not exist on this day; the first of the two 02:30 on the other.
    expect(berlinMoment('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(berlinMoment('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  test('a day in Berlin begins before the day in UTC', () => {
    expect(berlinDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  })
})

test('slugs are plain', () => {
  expect(slugOf('Hilfe für Väter & Söhne – groß!')).toBe('hilfe-fuer-vaeter-soehne-gross')
  expect(slugOf('Café Été')).toBe('cafe-ete')
  expect(slugOf('مركز')).toBe('')
})

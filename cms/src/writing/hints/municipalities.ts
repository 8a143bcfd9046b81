interface Municipality {
  /** As people write it, first the official one. */
  readonly names: readonly string[]
  readonly postalCodes: readonly string[]
}

/**
 * Postal codes of the city and the municipalities of the district of Göttingen, those of joint municipalities one by
 * one. From the municipalities' own imprints and the public directory of Deutsche Post, as of 2025. Villages that
 * belong to a municipality are not in it: nothing is said about them.
 */
export const municipalities: readonly Municipality[] = [
  { names: ['Göttingen'], postalCodes: ['37073', '37075', '37077', '37079', '37081', '37083', '37085'] },
  { names: ['Adelebsen'], postalCodes: ['37139'] },
  { names: ['Bad Grund (Harz)', 'Bad Grund'], postalCodes: ['37539'] },
  { names: ['Bad Lauterberg im Harz', 'Bad Lauterberg'], postalCodes: ['37431'] },
  { names: ['Bad Sachsa'], postalCodes: ['37441'] },
  { names: ['Bovenden'], postalCodes: ['37120'] },
  { names: ['Dransfeld', 'Bühren', 'Jühnde', 'Niemetal', 'Scheden'], postalCodes: ['37127'] },
  { names: ['Duderstadt'], postalCodes: ['37115'] },
  { names: ['Friedland'], postalCodes: ['37133'] },
  {
    names: [
      'Gieboldehausen', 'Bilshausen', 'Bodensee', 'Krebeck', 'Obernfeld', 'Rhumspringe', 'Rollshausen', 'Rüdershausen',
      'Wollbrandshausen', 'Wollershausen',
    ],
    postalCodes: ['37434'],
  },
  { names: ['Gleichen'], postalCodes: ['37130'] },
  { names: ['Hann. Münden', 'Hannoversch Münden', 'Hann Münden', 'Hannoversch-Münden'], postalCodes: ['34346'] },
  { names: ['Hattorf am Harz', 'Hattorf'], postalCodes: ['37197'] },
  { names: ['Wulften am Harz', 'Wulften'], postalCodes: ['37199'] },
  { names: ['Elbingerode', 'Hörden am Harz', 'Hörden'], postalCodes: ['37412'] },
  { names: ['Herzberg am Harz', 'Herzberg'], postalCodes: ['37412'] },
  { names: ['Osterode am Harz', 'Osterode'], postalCodes: ['37520'] },
  { names: ['Ebergötzen', 'Landolfshausen', 'Seeburg', 'Seulingen', 'Waake'], postalCodes: ['37136'] },
  { names: ['Rosdorf'], postalCodes: ['37124'] },
  { names: ['Staufenberg'], postalCodes: ['34355'] },
  { names: ['Walkenried'], postalCodes: ['37445'] },
]

const same = (a: string, b: string) => a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase()

/** The postal codes of a municipality by its name; nothing for names that we do not know. */
export const postalCodesOf = (name: string): readonly string[] | undefined =>
  municipalities.find(({ names }) => names.some(one => same(name, one)))?.postalCodes

/** The main municipalities with a postal code, as people write them. */
export const namesOf = (postalCode: string): string[] =>
  municipalities.filter(({ postalCodes }) => postalCodes.includes(postalCode)).map(({ names }) => names[0] ?? '')

import type { Offer } from '@buendnis/contract'

/** Towns, municipalities and joint municipalities of the district, as they call themselves. */
export const municipalityNames: Record<Offer['municipalities'][number], string> = {
  'adelebsen': 'Adelebsen',
  'bad-grund': 'Bad Grund',
  'bad-lauterberg': 'Bad Lauterberg',
  'bad-sachsa': 'Bad Sachsa',
  'bovenden': 'Bovenden',
  'dransfeld': 'Dransfeld',
  'duderstadt': 'Duderstadt',
  'friedland': 'Friedland',
  'gieboldehausen': 'Gieboldehausen',
  'gleichen': 'Gleichen',
  'goettingen': 'Göttingen',
  'hann-muenden': 'Hann. Münden',
  'hattorf': 'Hattorf',
  'herzberg': 'Herzberg',
  'osterode': 'Osterode',
  'radolfshausen': 'Radolfshausen',
  'rosdorf': 'Rosdorf',
  'staufenberg': 'Staufenberg',
  'walkenried': 'Walkenried',
}

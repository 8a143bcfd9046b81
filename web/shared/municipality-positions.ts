import type { Offer } from '@buendnis/contract'
import type { Position } from './distance.ts'

/**
 * The middle of every municipality, or of the village where its town hall stands, to two digits (about a kilometre): enough
 * to say what is near. Common knowledge, as in Wikidata (CC0, property P625).
 */
export const municipalityPositions: readonly { key: Offer['municipalities'][number], position: Position }[] = [
  { key: 'adelebsen', position: [51.58, 9.75] },
  { key: 'bad-grund', position: [51.81, 10.24] },
  { key: 'bad-lauterberg', position: [51.63, 10.47] },
  { key: 'bad-sachsa', position: [51.6, 10.55] },
  { key: 'bovenden', position: [51.59, 9.92] },
  { key: 'dransfeld', position: [51.5, 9.76] },
  { key: 'duderstadt', position: [51.51, 10.26] },
  { key: 'friedland', position: [51.42, 9.91] },
  { key: 'gieboldehausen', position: [51.61, 10.22] },
  { key: 'gleichen', position: [51.47, 9.98] },
  { key: 'goettingen', position: [51.53, 9.94] },
  { key: 'hann-muenden', position: [51.42, 9.65] },
  { key: 'hattorf', position: [51.65, 10.24] },
  { key: 'herzberg', position: [51.66, 10.34] },
  { key: 'osterode', position: [51.73, 10.25] },
  { key: 'radolfshausen', position: [51.57, 10.11] },
  { key: 'rosdorf', position: [51.5, 9.9] },
  { key: 'staufenberg', position: [51.37, 9.61] },
  { key: 'walkenried', position: [51.58, 10.62] },
]

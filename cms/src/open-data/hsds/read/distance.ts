import type { PlaceEntry } from './places'

interface Position { readonly latitude: number, readonly longitude: number }

/** Metres; the mean radius of the earth (IUGG). */
const radius = 6_371_009

/** The distance between two places in metres, along the surface (haversine formula). */
export const distance = (a: Position, b: Position): number => {
  const radians = (degrees: number) => degrees * Math.PI / 180
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord = Math.sin(north / 2) ** 2
    + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

const positionsOf = (entries: readonly PlaceEntry[]) => entries.flatMap(({ position }) => (position ? [position] : []))

/** The middle of what we know in a postal code; nothing when we know no place there. */
export const centreOf = (entries: readonly PlaceEntry[], postalCode: string): Position | undefined => {
  const inside = positionsOf(entries.filter(entry => entry.postalCode === postalCode))
  if (inside.length === 0) return undefined
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { latitude: mean(inside.map(({ latitude }) => latitude)), longitude: mean(inside.map(({ longitude }) => longitude)) }
}

/** Degrees of latitude and longitude (WGS 84). */
export type Position = readonly [latitude: number, longitude: number]

/** Mean radius of the earth, in kilometres. */
const radius = 6371

const radians = (degrees: number): number => degrees * Math.PI / 180

/** As the crow flies, in kilometres. */
export const distance = ([latitude1, longitude1]: Position, [latitude2, longitude2]: Position): number => {
  const [height, width] = [radians(latitude2 - latitude1), radians(longitude2 - longitude1)]
  const part = Math.sin(height / 2) ** 2
    + Math.cos(radians(latitude1)) * Math.cos(radians(latitude2)) * Math.sin(width / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)))
}

/** `51.53,9.91 51.42,9.65` as positions; what is no position is left out. */
export const readPositions = (text: string): Position[] => text.split(' ').flatMap((pair): Position[] => {
  const [latitude, longitude, ...more] = pair.split(',').map(part => part === '' ? NaN : Number(part))
  return latitude !== undefined && longitude !== undefined && more.length === 0 && Math.abs(latitude) <= 90
    && Math.abs(longitude) <= 180
    ? [[latitude, longitude]]
    : []
})

/**
 * Where places are, for a `data-geo` attribute: `51.53,9.91 51.42,9.65`. Undefined when none may be known: a secret place
 * has no position here, whatever else it has.
 */
export const geoOf = (
  places: readonly { confidential: boolean, latitude: number | null, longitude: number | null }[],
): string | undefined => {
  const positions = places.flatMap(({ confidential, latitude, longitude }) =>
    confidential || latitude === null || longitude === null ? [] : [`${latitude},${longitude}`])
  return positions.length > 0 ? [...new Set(positions)].join(' ') : undefined
}

import type { Place } from '@buendnis/contract'

/** OpenStreetMap's page of a place; undefined when neither position nor street is known. Opened by a tap alone. */
export const mapHref = (
  { latitude, longitude, streetAddress, postalCode, addressLocality }:
  Pick<Place, 'latitude' | 'longitude' | 'streetAddress' | 'postalCode' | 'addressLocality'>,
): string | undefined => {
  if (latitude !== null && longitude !== null) {
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  }
  if (!streetAddress) return undefined
  const query = [streetAddress, [postalCode, addressLocality].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query })}`
}

import type { Place } from '@buendnis/contract'

/**
 * A place for the phone's own map app (RFC 5870): nothing is asked of any server. Undefined when neither position nor
 * street is known, or when the place is secret.
 */
export const geoHref = (
  { confidential, latitude, longitude, streetAddress, postalCode, addressLocality }:
  Pick<Place, 'confidential' | 'latitude' | 'longitude' | 'streetAddress' | 'postalCode' | 'addressLocality'>,
): string | undefined => {
  if (confidential) return undefined
  const town = [postalCode, addressLocality].filter(Boolean).join(' ')
  const address = streetAddress ? [streetAddress, town].filter(Boolean).join(', ') : undefined
  const position = latitude !== null && longitude !== null ? `${latitude},${longitude}` : undefined
  if (!position && !address) return undefined
  // Apps that know `q` look for the address; with 0,0 those alone.
  return `geo:${position ?? '0,0'}?q=${encodeURIComponent(address ?? position ?? '')}`
}

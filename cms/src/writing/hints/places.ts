import { numberOf, rowsOf, textOf, type Hint, type Row } from './hint'
import { namesOf, postalCodesOf } from './municipalities'

interface Box { readonly south: number, readonly north: number, readonly west: number, readonly east: number }

/** The district of Göttingen with some kilometres around it, in degrees (WGS 84). */
const district: Box = { south: 51.25, north: 51.95, west: 9.45, east: 10.85 }

/** Germany. */
const country: Box = { south: 47.2, north: 55.1, west: 5.8, east: 15.1 }

const isInside = ({ south, north, west, east }: Box, latitude: number, longitude: number) =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east

/** Five digits of what people write before a place: `D-37073`, `37 073`. Nothing when they are not five. */
export const readPostalCode = (value: string): string | undefined => {
  const digits = value.replace(/^D\s*-\s*/i, '').replace(/\s/g, '')
  return /^\d{5}$/.test(digits) ? digits : undefined
}

/** Whether latitude and longitude stand in each other's place: only then they name a place in Germany. */
export const isSwapped = (latitude: number, longitude: number): boolean =>
  !isInside(country, latitude, longitude) && isInside(country, longitude, latitude)

const list = (items: readonly string[]) =>
  (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} oder ${items.at(-1)}`)

const hintsOfPlace = (place: Row): string[] => {
  const code = readPostalCode(textOf(place.postalCode))
  const town = textOf(place.addressLocality)
  const [latitude, longitude] = [numberOf(place.latitude), numberOf(place.longitude)]
  const found: string[] = []
  if (code !== undefined) {
    const expected = postalCodesOf(town)
    if (expected && !expected.includes(code)) {
      const others = namesOf(code)
      found.push(`${code} passt nicht zu ${town}: Dort gilt ${list(expected)}.${others.length > 0 ? ` ${code} ist ${list(others)}.` : ''} Bitte vergleichen Sie beides.`)
    } else if (!/^3[1478]|^99/.test(code)) {
      found.push(`${code} liegt weit weg von Göttingen. Ist die Postleitzahl richtig?`)
    }
    if (town === '') found.push(`Zur Postleitzahl ${code} fehlt der Ort.`)
  }
  if ((latitude === undefined) !== (longitude === undefined)) {
    found.push('Für die Karte braucht es Breitengrad und Längengrad. Einer von beiden fehlt.')
  } else if (
    latitude !== undefined && longitude !== undefined
    && !isInside(district, latitude, longitude) && !isSwapped(latitude, longitude)
  ) {
    found.push('Der Punkt auf der Karte liegt nicht im Landkreis Göttingen. Stimmen Breitengrad (ungefähr 51,5) und Längengrad (ungefähr 9,9)?')
  }
  if (place.confidential === true && (textOf(place.streetAddress) !== '' || latitude !== undefined)) {
    found.push('Ein vertraulicher Ort: Die Anschrift wird nicht gezeigt. Am sichersten ist sie gar nicht erst eingetragen.')
  }
  return found
}

/** What does not fit together in the places of an entry. */
export const placeHints = (entry: Row): Hint[] => {
  const places = rowsOf(entry.places)
  return places.flatMap((place, index) => hintsOfPlace(place).map(message => ({
    field: 'places', message: places.length > 1 ? `${index + 1}. Ort: ${message}` : message,
  })))
}

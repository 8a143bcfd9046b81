import type { Place } from '@buendnis/contract'

/** Places that anybody may be sent to. Of a confidential one not even the town belongs into a calendar or an address book. */
export const openPlaces = (places: readonly Place[]): Place[] => places.filter(({ confidential }) => !confidential)

/** `Beispielhaus, Beispielweg 3, 37073 Göttingen`, as far as it is known. */
export const placeInWords = ({ name, streetAddress, postalCode, addressLocality }: Place): string =>
  [name, streetAddress, [postalCode, addressLocality].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/**
 * The address that dials a German number: with +49, so that it works from abroad too. Short numbers (110, 116 016,
 * 115) have no area code and stay as they are; so do numbers that already carry a country code.
 */
export const telHref = (number: string): string => {
  const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  if (digits.startsWith('+')) return `tel:${digits}`
  if (digits.startsWith('00')) return `tel:+${digits.slice(2)}`
  if (digits.startsWith('0')) return `tel:+49${digits.slice(1)}`
  return `tel:${digits}`
}

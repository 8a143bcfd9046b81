/** So many at once, so that the page stays responsive in between. */
const batch = 500

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** The number below `max` whose SHA-256 after the token is `hash`; null when this browser cannot find it. */
export const findNumber = async (token: string, hash: string, max: number): Promise<number | null> => {
  if (!hash || !globalThis.crypto?.subtle) return null
  const encoder = new TextEncoder()
  for (let from = 0; from < max; from += batch) {
    const numbers = Array.from({ length: batch }, (_, index) => from + index)
    const hashes = await Promise.all(numbers.map(number =>
      crypto.subtle.digest('SHA-256', encoder.encode(`${token}${number}`))))
    const found = hashes.findIndex(bytes => hex(bytes) === hash)
    if (found >= 0) return from + found
  }
  return null
}

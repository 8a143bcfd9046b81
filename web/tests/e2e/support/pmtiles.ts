/** A very small real map (PMTiles 3, zoom 0 and 1 with one vector tile): land everywhere, nothing on it. */

const varint = (value: number): number[] => value < 128 ? [value] : [value % 128 + 128, ...varint(Math.floor(value / 128))]
const field = (number: number, bytes: readonly number[]) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
const count = (number: number, value: number) => [...varint(number * 8), ...varint(value)]
const text = (words: string) => [...Buffer.from(words)]
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value)

const extent = 4096
const square = [
  [9], zigzag(0), zigzag(0), [26], zigzag(extent), zigzag(0), zigzag(0), zigzag(extent), zigzag(-extent), zigzag(0), [15],
].flat()
const land = [...count(3, 3), ...field(4, square)]
const layer = [...field(1, text('earth')), ...field(2, land), ...count(5, extent), ...count(15, 2)]
const tile = Buffer.from(field(3, layer))

/** All five addresses of zoom 0 and 1 have the same tile. */
const addresses = 5
const directory = Buffer.from([1, 0, addresses, ...varint(tile.length), 1])
const metadata = Buffer.from('{}')
const headerLength = 127

const header = (): Buffer => {
  const bytes = Buffer.alloc(headerLength)
  bytes.write('PMTiles')
  bytes[7] = 3
  const tileStart = headerLength + directory.length + metadata.length
  const numbers = [
    headerLength, directory.length, headerLength + directory.length, metadata.length, tileStart, 0, tileStart, tile.length,
    addresses, 1, 1,
  ]
  numbers.forEach((number, index) => bytes.writeBigUInt64LE(BigInt(number), 8 + index * 8))
  // Clustered; nothing compressed; vector tiles; zoom 0 to 1.
  bytes.set([1, 1, 1, 1, 0, 1], 96)
  const degrees = [-180, -85, 180, 85]
  degrees.forEach((degree, index) => bytes.writeInt32LE(degree * 10_000_000, 102 + index * 4))
  return bytes
}

export const smallMap = (): Buffer => Buffer.concat([header(), directory, metadata, tile])

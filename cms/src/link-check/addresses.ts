import { isIP } from 'node:net'

/** The 16-bit groups of an IPv6 address, a dotted end included; nothing when it is none. */
const groupsOf = (address: string): number[] | undefined => {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) !== 6) return undefined
  const hex = plain.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a: string, b: string, c: string, d: string) =>
    [[a, b], [c, d]].map(([high, low]) => (Number(high) * 256 + Number(low)).toString(16)).join(':'))
  const [before = '', after] = hex.split('::')
  const read = (part: string) => part.split(':').filter(group => group !== '').map(group => Number.parseInt(group, 16))
  const [head, tail] = [read(before), read(after ?? '')]
  return after === undefined ? head : [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}

/** First address and length of the blocks that belong to nobody outside (IANA special-purpose registries). */
const notPublic4: readonly [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]

const numberOf = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const isPublic4 = (address: string) => {
  const block = (of: string, length: number) => Math.floor(numberOf(of) / 2 ** (32 - length))
  return !notPublic4.some(([first, length]) => block(address, length) === block(first, length))
}

const embedded = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/**
 * Whether an IP address is somebody's on the open internet: not loopback, private, link-local (cloud metadata), shared
 * (CGNAT), unique local, documentation, multicast, and not one of these inside an IPv6 address.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return isPublic4(address)
  const groups = groupsOf(address)
  if (!groups) return false
  const [first = 0, second = 0, third = 0] = groups
  const startsWithZeros = groups.slice(0, 5).every(group => group === 0)
  // Mapped, compatible and translated IPv4 addresses, and NAT64 (64:ff9b::/96): they lead to the IPv4 address inside.
  if (startsWithZeros) return groups[5] === 0xffff && isPublic4(embedded(groups[6], groups[7]))
  if (first === 0x64 && second === 0xff9b) {
    return groups.slice(2, 6).every(group => group === 0) && isPublic4(embedded(groups[6], groups[7]))
  }
  // 6to4 carries the IPv4 address of a router.
  if (first === 0x2002) return isPublic4(embedded(second, third))
  // Everything that is given out is in 2000::/3; of it Teredo and other special blocks, and documentation are not.
  if (first < 0x2000 || first > 0x3fff) return false
  return !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && !(first === 0x3fff && second < 0x1000)
}

/** How answers can be packed, the better one first. */
export const encodings = ['br', 'gzip'] as const

export type Encoding = (typeof encodings)[number]

const qualityOf = (accepted: readonly (readonly [name: string, quality: number])[], encoding: string): number =>
  (accepted.find(([name]) => name === encoding) ?? accepted.find(([name]) => name === '*'))?.[1] ?? 0

/**
 * The packing that a caller likes best, of those that we have; null for none.
 * @param acceptEncoding the header `Accept-Encoding`; absent: nothing is packed
 */
export const encodingFor = (acceptEncoding: string | undefined): Encoding | null => {
  const accepted = (acceptEncoding ?? '').toLowerCase().split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map(word => word.trim())
    const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
    return [name, quality === undefined ? 1 : Number(quality) || 0] as const
  })
  const [best] = encodings.map(name => [name, qualityOf(accepted, name)] as const).toSorted(([, a], [, b]) => b - a)
  return best !== undefined && best[1] > 0 ? best[0] : null
}

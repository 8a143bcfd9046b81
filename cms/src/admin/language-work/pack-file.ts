/** A file packed with gzip as base64: the texts of a whole language fit into one call then. */
export const packFile = async (file: Blob): Promise<string> => {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  const letters = Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte))
  return btoa(letters.join(''))
}

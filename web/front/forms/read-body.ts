import type { IncomingMessage } from 'node:http'

/** What a form may bring: 5,000 letters of any script, encoded as forms do it; in bytes. */
const maxBody = 64 * 1024

/** So much is read to its end, so that the sender gets an answer instead of a broken connection; in bytes. */
const maxRead = 8 * 1024 * 1024

export interface Body {
  fields: URLSearchParams
  /** There was more than a form may bring: `fields` holds its beginning. */
  isCut: boolean
}

/** The fields of a form. Null when this is no form as browsers send them. @throws when the sender breaks off */
export const readBody = (request: IncomingMessage): Promise<Body | null> => new Promise((resolve, reject) => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    request.resume()
    resolve(null)
    return
  }
  const chunks: Buffer[] = []
  let length = 0
  const finish = () => {
    const bytes = Buffer.concat(chunks).subarray(0, maxBody)
    resolve({ fields: new URLSearchParams(bytes.toString('utf8')), isCut: length > maxBody })
  }
  request.on('data', (chunk: Buffer) => {
    if (length <= maxBody) chunks.push(chunk)
    length += chunk.length
    if (length <= maxRead) return
    request.removeAllListeners('data').pause()
    finish()
  })
  request.once('end', finish)
  request.once('error', reject)
  request.once('close', () => {
    if (!request.complete) reject(new Error('The sender broke off'))
  })
})

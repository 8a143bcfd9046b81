import type { IncomingMessage } from 'node:http'

/** How the cookie of a preview is written and read. */
export interface PassCookie {
  read: (request: IncomingMessage) => string | null
  /** The value of `Set-Cookie` for a pass that holds for `seconds`. */
  keep: (pass: string, seconds: number) => string
  drop: () => string
}

/**
 * Over https the dashboard may stand on another site than the pages: inside its frame only a cookie with
 * `SameSite=None` is sent, kept apart for that dashboard (`Partitioned`). Without https that does not exist.
 */
export const createPassCookie = (publicUrl: string): PassCookie => {
  const isSecure = publicUrl.startsWith('https:')
  const name = isSecure ? '__Host-preview' : 'preview'
  const attributes = `Path=/; HttpOnly; ${isSecure ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax'}`
  return {
    read: ({ headers }) => {
      const found = (headers.cookie ?? '').split(';').map(part => part.trim()).find(part => part.startsWith(`${name}=`))
      return found?.slice(name.length + 1) || null
    },
    keep: (pass, seconds) => `${name}=${pass}; Max-Age=${seconds}; ${attributes}`,
    drop: () => `${name}=; Max-Age=0; ${attributes}`,
  }
}

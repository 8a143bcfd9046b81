import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export const repository = path.resolve(import.meta.dirname, '..')

/** An empty folder outside of the repository. */
export const emptyFolder = (name: string) => fs.mkdtempSync(path.join(os.tmpdir(), `buendnis-${name}-`))

/** A port on which nobody listens at the moment. */
export const freePort = () => new Promise<number>((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
  })
})

/** Whether an address answers 2xx within so many seconds. */
export const answers = async (url: string, seconds: number) => {
  for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

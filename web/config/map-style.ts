import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What the map looks like: Leaflet's own style, then ours (`folder`). The name carries a hash of the content. */
export const readMapStyle = async (folder: string): Promise<{ name: string, code: string }> => {
  const [leaflet, own] = await Promise.all([
    readFile(require.resolve('leaflet/dist/leaflet.css'), 'utf8'),
    readFile(path.join(folder, 'map.css'), 'utf8'),
  ])
  // The rules with pictures are those of controls and markers that we do not use.
  const plain = leaflet.replace(/[^{}]+\{[^{}]*url\([^{}]*\}/g, '')
  const code = `${plain}${own}`.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')
  return { name: `map.${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.css`, code }
}

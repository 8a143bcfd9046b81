/** `npm run secrets`: adds the secrets that docker compose needs to `.env`. What is there stays as it is. */
import { randomBytes } from 'node:crypto'
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const fs = await import('node:fs')
  const { main } = await import('./lib/run.mjs')
  const { inRoot } = await import('./lib/paths.mjs')
  const { secretNames } = await import('./lib/settings.mjs')

  await main(async () => {
    const file = inRoot('.env')
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
    const makers = { ...secretNames, POSTGRES_PASSWORD: () => randomBytes(24).toString('base64url') }
    const missing = Object.entries(makers).filter(([name]) => !new RegExp(`^${name}=.`, 'm').test(text))
    const lines = missing.map(([name, make]) => `${name}=${make()}`)
    fs.writeFileSync(file, [text.trimEnd(), ...lines, ''].join('\n').trimStart(), { mode: 0o600 })
    console.log(missing.length > 0 ? `Added to .env: ${missing.map(([name]) => name).join(', ')}` : 'Nothing was missing in .env.')
  })
}

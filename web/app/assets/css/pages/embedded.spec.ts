import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

const colours = (block = '') => Object.fromEntries([...block.matchAll(/(--[\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]))

it.each(['light', 'dark'])('a list that is %s by choice has the colours of the site', (look) => {
  const [light, dark] = read('../tokens.css').split('@media (prefers-color-scheme: dark)')
  const chosen = colours(new RegExp(`\\[data-look='${look}'\\] \\{([^}]+)`).exec(read('embedded.css'))?.[1])
  expect(Object.keys(chosen).length).toBeGreaterThan(10)
  expect(colours(look === 'light' ? light : dark)).toMatchObject(chosen)
})

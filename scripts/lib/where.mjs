/** Run inside npx: tells where its Node is, and the folder in which its pnpm lies. */
import fs from 'node:fs'
import path from 'node:path'

const folders = (process.env.PATH ?? '').split(path.delimiter)
const bin = folders.find((folder) => fs.existsSync(path.join(folder, 'pnpm')))
console.log(JSON.stringify({ node: process.execPath, bin }))

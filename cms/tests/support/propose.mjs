import { createRequire } from 'node:module'
import { builtModule, loadStrapi } from '../../commands/load-strapi.ts'

// Stores proposals as the rooms of the server do, in the database of the environment. Prints per proposal its code, or
// what was wrong with it, as JSON on the last line.
const require = createRequire(import.meta.url)
const strapi = await loadStrapi()
const { storeProposal } = require(builtModule('suggestions', 'proposals', 'index.js'))
const answers = []
for (const proposal of JSON.parse(process.argv[2])) {
  try {
    answers.push(await storeProposal(strapi, proposal))
  } catch (error) {
    answers.push({ message: error.message, paths: (error.details?.errors ?? []).map(({ path }) => path.join('.')) })
  }
}
await strapi.destroy()
process.stdout.write(`\n${JSON.stringify(answers)}\n`, () => process.exit(0))

import path from 'node:path'

export const cmsRoot = path.resolve(__dirname, '..', '..')
export const testFolder = path.join(cmsRoot, '.tmp', 'tests')

/** Where the seeded database lies that every test copies; named in the environment by the global set-up. */
export const templatePath = () => {
  const found = process.env.TEST_TEMPLATE
  if (!found) throw new Error('TEST_TEMPLATE is missing: the tests must run through jest with its global set-up.')
  return found
}

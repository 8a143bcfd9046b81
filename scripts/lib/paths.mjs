import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where things lie, seen from the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
export const dataDir = path.resolve(root, process.env.DATA_DIR || '.data')
export const inRoot = (...parts) => path.join(root, ...parts)
export const inData = (...parts) => path.join(dataDir, ...parts)

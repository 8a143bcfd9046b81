import config from './jest.config.mjs'

/** What takes minutes and a running server with thousands of entries; no part of `npm test`. */
export default { ...config, testMatch: ['**/*.volume.ts'], globalSetup: undefined, globalTeardown: undefined, testTimeout: 900_000 }

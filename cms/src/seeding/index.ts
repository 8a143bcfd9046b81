export { runSeedCommand, type SeedCommand } from './command'
export { loadSeed, type SeedOptions, type SeedReport } from './load'
export { seedAtStart } from './at-start'

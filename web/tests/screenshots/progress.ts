/** How often a line tells how far it is; in pictures. */
const every = 25

/** Tells how far the pictures are, what failed, and at the end how many there are. */
export const createProgress = (total: number) => {
  const since = Date.now()
  const failures: string[] = []
  let taken = 0

  const seconds = () => ((Date.now() - since) / 1000).toFixed(0)
  const tell = () => console.log(`  ${taken + failures.length} of ${total} pictures, ${seconds()} s`)

  return {
    took: () => {
      taken += 1
      if ((taken + failures.length) % every === 0) tell()
    },
    failed: (name: string, error: unknown) => {
      failures.push(name)
      console.log(`  no picture ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    },
    end: () => console.log([
      `Pictures: ${taken} taken, ${failures.length} failed, in ${seconds()} s.`,
      ...failures.map(name => `  failed: ${name}`),
    ].join('\n')),
  }
}

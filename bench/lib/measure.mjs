import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** As many callers at once as in all figures of this project. */
const connections = 16

/** Microseconds of a tick of the clock that Linux counts the time of processes with. */
const tick = 10_000

/** Microseconds that a process has computed so far; NaN where the system does not say so in `/proc`. */
const computed = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tick
  } catch {
    return Number.NaN
  }
}

/**
 * Asks one address of a process for some seconds, after one second whose answers do not count.
 * @returns answers a second, milliseconds of the median and of the slowest hundredth, and microseconds that the process
 * computed for an answer: what else the machine does hardly changes these
 */
export const measure = async ({ url, pid }, seconds, headers = {}) => {
  const before = computed(pid)
  const warm = await autocannon({ url, connections, duration: 1, headers })
  const result = await autocannon({ url, connections, duration: seconds, headers })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  const answers = warm.requests.total + result.requests.total
  return {
    perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99,
    computed: answers === 0 ? Number.NaN : (computed(pid) - before) / answers,
  }
}

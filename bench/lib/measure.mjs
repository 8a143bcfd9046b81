import autocannon from 'autocannon'

/** As many callers at once as in all figures of this project. */
const connections = 16

/**
 * Asks one address for some seconds, after one second that does not count.
 * @returns answers a second, and milliseconds of the median and of the slowest hundredth
 */
export const measure = async (url, seconds, headers = {}) => {
  const warm = await autocannon({ url, connections, duration: 1, headers })
  const result = await autocannon({ url, connections, duration: seconds, headers })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, warm: warm.requests.total }
}

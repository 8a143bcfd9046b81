import { isPublicAddress } from './addresses'

export interface LinkCheckSettings {
  readonly enabled: boolean
  /** Whether an IP address may be asked. */
  readonly mayAsk: (address: string) => boolean
  /** Ports that may be asked. */
  readonly ports: ReadonlySet<string>
  /** Where a name leads instead of asking the name server: for tests alone. */
  readonly hosts: ReadonlyMap<string, string>
  /** Milliseconds for one answer. */
  readonly timeoutMs: number
  readonly userAgent: string
}

const strict = { mayAsk: isPublicAddress, ports: new Set(['80', '443']), hosts: new Map<string, string>(), timeoutMs: 15_000 }

/** `name=127.0.0.1` pairs, and the ports that a test's own server has. */
const forTests = (names: string): Pick<LinkCheckSettings, 'mayAsk' | 'ports' | 'hosts' | 'timeoutMs'> => {
  const hosts = new Map(names.split(',').map((pair): [string, string] => {
    const [name = '', address = ''] = pair.split('=')
    return [name, address]
  }))
  const ports = new Set((process.env.LINK_CHECK_TEST_PORTS ?? '').split(','))
  // 127.0.0.1 stands for the internet here; every other address has to pass the same look as in production.
  return { hosts, ports, mayAsk: address => address === '127.0.0.1' || isPublicAddress(address), timeoutMs: 1500 }
}

/**
 * From `LINK_CHECK` (`off`: nothing outside is asked) and `WEB_PUBLIC_URL`. `LINK_CHECK_TEST_HOSTS` and `_PORTS` lead to
 * a server of a test; outside `NODE_ENV=test` they are not read.
 */
export const readLinkCheckSettings = (): LinkCheckSettings => {
  const names = process.env.NODE_ENV === 'test' ? process.env.LINK_CHECK_TEST_HOSTS : undefined
  const site = process.env.WEB_PUBLIC_URL ?? 'https://buendnis-alleinerziehende.example'
  return {
    ...(names ? forTests(names) : strict),
    enabled: process.env.LINK_CHECK !== 'off',
    userAgent: `BuendnisLinkCheck/1.0 (+${site})`,
  }
}

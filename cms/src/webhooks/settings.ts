import { isAskable } from '../link-check/ask'
import { readLinkCheckSettings, type LinkCheckSettings } from '../link-check/settings'

/** Milliseconds for one answer. */
const patience = 10_000

export interface WebhookSettings extends LinkCheckSettings {
  /** `http:` only where a test has its own server. */
  readonly protocols: ReadonlySet<string>
}

/** The same guard as for the check of links: public addresses, usual ports. */
export const readWebhookSettings = (): WebhookSettings => {
  const settings = readLinkCheckSettings()
  const isTest = settings.hosts.size > 0
  return {
    ...settings,
    timeoutMs: Math.min(patience, isTest ? settings.timeoutMs : patience),
    userAgent: settings.userAgent.replace('BuendnisLinkCheck', 'BuendnisWebhooks'),
    protocols: new Set(isTest ? ['https:', 'http:'] : ['https:']),
  }
}

/** Whether something may be sent to an address; where its name leads is looked up at every try. */
export const maySendTo = (url: string, settings: WebhookSettings): boolean =>
  isAskable(url, settings) && settings.protocols.has(new URL(url).protocol)

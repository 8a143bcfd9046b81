import { startReadOnlyServer } from './read-only-server'
import { prepareTemplate } from './template'

declare global {
  /** Jest loads set-up and tear-down apart from each other: this they share. */
  var stopReadOnlyServer: (() => Promise<void>) | undefined
}

export default async () => {
  await prepareTemplate()
  globalThis.stopReadOnlyServer = await startReadOnlyServer()
}

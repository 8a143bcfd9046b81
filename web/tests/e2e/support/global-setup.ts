import type { TestProject } from 'vitest/node'
import { prepareTemplate } from '../../../../cms/tests/support/template'
import { freePort, startServer } from '../../../../cms/tests/support/server'
import { startSite } from './front'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
    cmsUrl: string
    /** Where the CMS looks for a mail server: whoever needs its mails starts one there. */
    smtpPort: number
  }
}

/** The whole system, as built: a CMS with the demo content, and the site in front of it. */
export default async ({ provide }: TestProject) => {
  await prepareTemplate()
  const smtpPort = await freePort()
  const sitePort = await freePort()
  const cms = await startServer('browser', {
    SMTP_HOST: '127.0.0.1', SMTP_PORT: String(smtpPort), MAIL_FROM: 'Bündnis <post@buendnis.test>',
    SITE_PROCESSES: `http://127.0.0.1:${sitePort}`,
  })
  const site = await startSite(cms.url, { WEB_PORT: String(sitePort) })
  provide('cmsUrl', cms.url)
  provide('smtpPort', smtpPort)
  provide('siteUrl', site.url)
  return async () => {
    await site.stop()
    await cms.stop()
  }
}

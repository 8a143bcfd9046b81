import type { TestProject } from 'vitest/node'
import buildTemplate from '../../../../cms/tests/support/global-setup'
import { startServer } from '../../../../cms/tests/support/server'
import { startSite } from './front'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
    cmsUrl: string
  }
}

/** The whole system, as built: a CMS with the demo content, and the site in front of it. */
export default async ({ provide }: TestProject) => {
  await buildTemplate()
  const cms = await startServer('browser')
  const site = await startSite(cms.url)
  provide('cmsUrl', cms.url)
  provide('siteUrl', site.url)
  return async () => {
    await site.stop()
    await cms.stop()
  }
}

import type { TestProject } from 'vitest/node'
import { prepareTemplate } from '../../../cms/tests/support/template.ts'
import { signIn } from '../../../cms/tests/support/editor.ts'
import { startServer } from '../../../cms/tests/support/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the CMS of all files of this folder answers. */
    cmsUrl: string
    /** A super admin's key for the dashboard's API, to prepare what a test needs. */
    adminToken: string
  }
}

/** The built CMS with the demo content, for all files of this folder. */
export default async ({ provide }: TestProject) => {
  await prepareTemplate()
  const cms = await startServer('dashboard')
  provide('cmsUrl', cms.url)
  provide('adminToken', (await signIn(cms.url)).token)
  return () => cms.stop()
}

import type { TestProject } from 'vitest/node'
import { prepareTemplate } from '../../../cms/tests/support/template.ts'
import { signIn } from '../../../cms/tests/support/editor.ts'
import { freePort, startServer } from '../../../cms/tests/support/server.ts'
import { startTranslationService } from '../../../cms/tests/support/translation-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the CMS of all files of this folder answers. */
    cmsUrl: string
    /** A super admin's key for the dashboard's API, to prepare what a test needs. */
    adminToken: string
  }
}

/** The built CMS with the demo content and a service that translates, for all files of this folder. */
export default async ({ provide }: TestProject) => {
  await prepareTemplate()
  const port = await freePort()
  const machine = await startTranslationService(port)
  const cms = await startServer('dashboard', { MT_SERVICE: 'libretranslate', MT_URL: `http://127.0.0.1:${port}` })
  provide('cmsUrl', cms.url)
  provide('adminToken', (await signIn(cms.url)).token)
  return async () => {
    machine.stop()
    await cms.stop()
  }
}

import { createCmsClient, type CmsClient } from '../cms/client.ts'

let client: CmsClient | undefined

/** The one client of this process. Its address is read at the first use, when the environment is complete. */
export const useCms = (): CmsClient => client ??= createCmsClient(useRuntimeConfig().cmsUrl)

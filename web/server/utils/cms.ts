import type { H3Event } from 'h3'
import { passHeader } from '#shared/preview'
import { createCmsClient, type CmsClient } from '../cms/client.ts'

let client: CmsClient | undefined

/**
 * The one client of this process. Its address is read at the first use, when the environment is complete. For an event
 * of a preview it asks for the draft that the pass names; without an event it never does.
 */
export const useCms = (event?: H3Event): CmsClient => {
  const { cmsUrl, siteSecret } = useRuntimeConfig()
  client ??= createCmsClient(cmsUrl, siteSecret)
  const pass = event && getRequestHeader(event, passHeader)
  return pass ? client.withPreview(pass) : client
}

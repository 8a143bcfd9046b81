import { ContentVersionSchema } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'

/** The number that grows whenever a public answer may have changed. */
export const readContentVersion = async (cms: CmsClient): Promise<number> =>
  parseAnswer(ContentVersionSchema, await cms.always('/api/content-version', {}), 'content version').data.version

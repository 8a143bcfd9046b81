import { QualityAnswerSchema, type Quality } from '@buendnis/contract'
import type { CmsClient } from './client.ts'
import { parseAnswer } from './parse.ts'

/** How good the directory is today. */
export const readQuality = async (cms: CmsClient): Promise<Quality> =>
  parseAnswer(QualityAnswerSchema, await cms.always('/api/quality', {}), 'quality').data

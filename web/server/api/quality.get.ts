import type { Quality } from '@buendnis/contract'
import { readQuality } from '../cms/quality.ts'

export default answer(async event => await readQuality(useCms(event)) satisfies Quality)

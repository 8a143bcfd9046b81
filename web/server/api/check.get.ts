import type { CheckAnswer } from '#shared/check/answer'
import { stateHeader } from '#shared/report/state'
import { readCheck } from '../cms/checks.ts'

export default answer(async event => readCheck(getRequestHeader(event, stateHeader)) satisfies CheckAnswer)

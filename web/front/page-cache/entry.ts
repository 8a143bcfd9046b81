import type { UsedAnswers } from '../../shared/used-answers.ts'
import type { Answer } from '../answer.ts'
import { encode, isCompressible } from '../encoding.ts'
import { areLate } from './ask-cms.ts'
import type { Moment } from './moment.ts'

/** A finished page with everything that tells how long it is true. */
export interface Entry {
  readonly answer: Answer
  /** Of the answers of the CMS that it was made from; null: asking them again does not tell enough. */
  readonly tags: ReadonlyMap<string, string> | null
  /** Whether the CMS may answer differently in the same moment, for a short while. */
  readonly isLate: boolean
  /** The day that it shows. */
  readonly day: string
  /** When it was true last; null: only a stand-in, until it has been asked again. */
  moment: Moment | null
  /** When that was found out, and before when nobody tries again; milliseconds of a clock that never goes back. */
  checkedAt: number
  retryAt: number
  visits: number
}

/** An estimate of what a key, headers, tags and the objects themselves take; bytes. */
const overhead = 4000

/** Bytes in memory, all encodings together. */
export const sizeOf = ({ answer: { body, encoded } }: Entry): number =>
  overhead + body.length + (encoded?.br?.length ?? 0) + (encoded?.gzip?.length ?? 0)

/** Packs an answer once for all who will get it. */
export const pack = async (answer: Answer): Promise<Answer> => {
  if (!isCompressible(String(answer.headers['content-type'] ?? ''), answer.body.length)) return answer
  const [br, gzip] = await Promise.all([encode(answer.body, 'br'), encode(answer.body, 'gzip')])
  return { ...answer, encoded: { br, gzip } }
}

export const entryOf = (answer: Answer, { tags, areTagged }: UsedAnswers, moment: Moment): Entry => ({
  answer,
  tags: areTagged && answer.status === 200 ? tags : null,
  isLate: areLate(tags.keys()),
  day: moment.day,
  moment,
  checkedAt: performance.now(),
  retryAt: 0,
  visits: 0,
})

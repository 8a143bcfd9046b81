import type { Core } from '@strapi/strapi'
import { isRecord } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { withSingleContentVersion } from '../content-version'
import { typeDefinitions } from '../dashboard/definitions'
import { againWhenBusy, everyMinutes, type Job } from '../jobs'
import { defaultLocale } from '../locales/locales'
import { draftLanguages } from './languages'
import { planOf, stepOf, type PlanField } from './plan'
import { forgetProblem, noteProblem, readScheduleProblems } from './problems'
import { reasonOf } from './reason'
import { scheduledUids } from './types'

type Row = Record<string, unknown>

interface Due {
  readonly uid: ContentUid
  readonly documentId: string
  readonly row: Row
}

const readDue = async (strapi: Core.Strapi, uid: ContentUid, moment: Date): Promise<Due[]> => {
  const found: unknown[] = await strapi.db.query(uid).findMany({
    where: {
      locale: defaultLocale, publishedAt: null, $or: [{ publishAt: { $lte: moment } }, { unpublishAt: { $lte: moment } }],
    },
    orderBy: { id: 'asc' },
  })
  return found.filter(isRecord).map(row => ({ uid, documentId: String(row.documentId), row }))
}

const titleOf = ({ uid, row }: Due): string => {
  const title = row[typeDefinitions.find(definition => definition.uid === uid)?.mainField ?? '']
  return `„${typeof title === 'string' && title !== '' ? title.slice(0, 80) : 'ohne Titel'}“`
}

/** Empties what is settled, so that nothing happens a second time. */
const settle = async (strapi: Core.Strapi, { uid, documentId }: Due, fields: readonly PlanField[]) =>
  strapi.documents(uid).update({
    documentId, locale: defaultLocale, data: Object.fromEntries(fields.map(field => [field, null])),
  })

const publish = async (strapi: Core.Strapi, due: Due, settles: readonly PlanField[]) => {
  const { uid, documentId } = due
  await strapi.db.transaction(async () => {
    await settle(strapi, due, settles)
    const { ready } = await draftLanguages(strapi, uid, documentId)
    await strapi.documents(uid).publish({ documentId, locale: [defaultLocale, ...ready] })
  })
}

const unpublish = async (strapi: Core.Strapi, due: Due, settles: readonly PlanField[]) => {
  const { uid, documentId } = due
  await strapi.db.transaction(async () => {
    await settle(strapi, due, settles)
    await strapi.documents(uid).unpublish({ documentId, locale: '*' })
  })
}

interface Outcome {
  readonly kind: 'published' | 'unpublished' | 'failed'
  readonly words: string
}

/** Does what is due for one entry. What cannot appear is noted and tried again: it appears as soon as it is complete. */
const take = async (strapi: Core.Strapi, due: Due, moment: Date): Promise<Outcome | undefined> => {
  const { step, settles } = stepOf(planOf(due.row), moment)
  if (!step) return undefined
  try {
    await againWhenBusy(async () => (step === 'publish' ? publish : unpublish)(strapi, due, settles))
  } catch (error) {
    const { uid, documentId } = due
    const reason = reasonOf(uid, error)
    if (await noteProblem(strapi, { uid, documentId }, reason, moment)) {
      strapi.log.warn(`Scheduling: ${uid} ${documentId}: ${reason}`)
    }
    return { kind: 'failed', words: `${titleOf(due)} konnte nicht erscheinen: ${reason}` }
  }
  return { kind: step === 'publish' ? 'published' : 'unpublished', words: titleOf(due) }
}

const report = (outcomes: readonly Outcome[]): string | undefined => {
  const wordsOf = (kind: Outcome['kind']) => outcomes.filter(outcome => outcome.kind === kind).map(({ words }) => words)
  const [published, unpublished] = [wordsOf('published'), wordsOf('unpublished')]
  const sentences = [
    ...published.length > 0 ? [`Erschienen: ${published.join(', ')}.`] : [],
    ...unpublished.length > 0 ? [`Von der Seite genommen: ${unpublished.join(', ')}.`] : [],
    ...wordsOf('failed'),
  ]
  return sentences.length > 0 ? sentences.join(' ') : undefined
}

const run = async (strapi: Core.Strapi, moment: Date): Promise<string | undefined> => {
  const outcomes: Outcome[] = []
  const failed = new Set<string>()
  await withSingleContentVersion(strapi, async () => {
    for (const uid of scheduledUids(strapi)) {
      for (const due of await readDue(strapi, uid, moment)) {
        const outcome = await take(strapi, due, moment)
        if (!outcome) continue
        outcomes.push(outcome)
        if (outcome.kind === 'failed') failed.add(due.documentId)
      }
    }
  })
  for (const problem of await readScheduleProblems(strapi)) {
    if (!failed.has(problem.documentId)) await forgetProblem(strapi, problem)
  }
  return report(outcomes)
}

/** Publishes and unpublishes what is due, every minute. */
export const schedulingJobs: readonly Job[] = [{ name: 'publish-and-unpublish', next: everyMinutes(1), run }]

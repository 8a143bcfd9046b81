import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { isRecord } from '../content-types/attributes'
import { isContentUid, type ContentUid } from '../content-types/uids'
import { refuseFields, type FieldProblem } from '../editorial/errors'
import { germanFactsRow } from '../editorial/german'
import { defaultLocale } from '../locales/locales'
import type { InstitutionRule } from '../roles/write'
import { problemModel } from './models'
import { planFields, planOf, type Plan } from './plan'
import { isScheduled } from './types'
import { momentWords } from './words'

type Row = Record<string, unknown>

const none: Plan = { publishAt: null, unpublishAt: null }

const storedPlan = async (strapi: Core.Strapi, uid: ContentUid, documentId: unknown): Promise<Plan> => {
  const row = typeof documentId === 'string' ? await germanFactsRow(strapi, uid, documentId) : null
  return row ? planOf(row) : none
}

/** What is wrong with the times that a form gives: they lie ahead, and they differ. Times that stood there before may stay. */
export const checkPlan = (data: Row, before: Plan, moment: Date): FieldProblem[] => {
  const given = planOf(data)
  const past = planFields.flatMap((field): FieldProblem[] => {
    const at = given[field]
    const isNew = at !== null && at.getTime() !== before[field]?.getTime()
    return isNew && at <= moment ? [{ path: [field], message: 'Dieser Zeitpunkt liegt schon zurück.' }] : []
  })
  const start = 'publishAt' in data ? given.publishAt : before.publishAt
  const end = 'unpublishAt' in data ? given.unpublishAt : before.unpublishAt
  const isSame = start !== null && start.getTime() === end?.getTime()
  return [
    ...past,
    ...isSame ? [{ path: ['unpublishAt'], message: 'Erscheinen und Verschwinden brauchen verschiedene Zeitpunkte.' }] : [],
  ]
}

/** Whoever set a time and then presses the button to publish means one of both: ask which. */
const refuseTooEarly = ({ publishAt }: Plan) => {
  if (publishAt === null || publishAt <= now()) return
  refuseFields([{
    path: ['publishAt'],
    message: `Dieser Eintrag erscheint am ${momentWords(publishAt)} von selbst: Speichern genügt. Soll er sofort erscheinen, leeren Sie bitte dieses Feld.`,
  }])
}

/** Adds the table of problems and the rules on write. Call it in `register`, after the editorial rules. */
export const registerScheduling = (strapi: Core.Strapi) => {
  strapi.get('models').add(problemModel)
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context
    const params: unknown = context.params
    if (!isContentUid(uid) || !isScheduled(strapi, uid) || !isRecord(params)) return next()
    const data = isRecord(params.data) ? params.data : {}
    // A copy does not appear when its original does.
    if (action === 'clone') params.data = { ...data, publishAt: null, unpublishAt: null }
    const isGerman = [params.locale ?? defaultLocale].flat().includes(defaultLocale)
    // The rules are for people: jobs and seeding know what they do.
    if (!isGerman || !strapi.requestContext.get()) return next()
    const before = await storedPlan(strapi, uid, params.documentId)
    if (action === 'create' || action === 'update') {
      const problems = checkPlan(data, before, now())
      if (problems.length > 0) refuseFields(problems)
      if (params.status === 'published') refuseTooEarly('publishAt' in data ? planOf(data) : before)
    }
    if (action === 'publish') refuseTooEarly(before)
    return next()
  })
}

/** What coordination has planned to appear, an institution does not change any more: nobody would look at it. */
export const keepPlannedEntries: InstitutionRule = async (strapi, { uid, action, documentId }) => {
  if (!isContentUid(uid) || !isScheduled(strapi, uid) || action === 'create' || action === 'clone') return
  const { publishAt } = await storedPlan(strapi, uid, documentId)
  if (publishAt === null) return
  refuseFields([{
    path: ['publishAt'],
    message: `Die Koordination lässt diesen Eintrag am ${momentWords(publishAt)} erscheinen. Bitte sprechen Sie Änderungen mit ihr ab.`,
  }])
}

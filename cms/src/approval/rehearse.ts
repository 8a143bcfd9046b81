import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { isRecord } from '../content-types/attributes'
import { typeDefinitions } from '../dashboard/definitions'
import { refuse } from '../editorial/errors'
import type { OwnedUid } from '../roles/owners'

const rehearsal = new AsyncLocalStorage<true>()

/** Whether a publication is tried right now, and taken back. */
export const isRehearsal = (): boolean => rehearsal.getStore() === true

/** Ends a rehearsal that went well. */
class Curtain extends Error {}

const publishLocales = async (
  strapi: Core.Strapi, uid: OwnedUid, documentId: string, locales: readonly string[],
) => {
  for (const locale of locales) await strapi.documents(uid).publish({ documentId, locale })
}

/** Strapi's own checks speak English, about names of fields. */
const isOurs = (message: string) => /[.!?“]$/.test(message) && !/\b(must|cannot|required|field|invalid)\b/i.test(message)

const sentenceOf = (uid: OwnedUid, problem: unknown): string | undefined => {
  if (!isRecord(problem) || typeof problem.message !== 'string') return undefined
  if (isOurs(problem.message)) return problem.message
  const [name] = Array.isArray(problem.path) ? problem.path.map(String) : []
  const label = name === undefined ? undefined : typeDefinitions.find((type) => type.uid === uid)?.fields[name]?.label
  return `Bitte prüfen Sie das Feld „${label ?? name ?? ''}“.`
}

/** Turns a refusal to publish into sentences, whoever refused. */
const explain = (uid: OwnedUid, error: unknown): never => {
  if (!(error instanceof errors.ValidationError)) throw error
  const details: unknown = error.details
  const problems: unknown[] = isRecord(details) && Array.isArray(details.errors) ? details.errors : []
  const sentences = new Set(problems.map((problem) => sentenceOf(uid, problem)).filter(Boolean))
  return refuse(`Der Eintrag ist noch nicht vollständig. ${[...sentences].join(' ') || error.message}`)
}

/** Publishes, and says in German what is missing when that is refused. */
export const publishOrExplain = async (
  strapi: Core.Strapi, uid: OwnedUid, documentId: string, locales: readonly string[],
) => publishLocales(strapi, uid, documentId, locales).catch((error: unknown) => explain(uid, error))

/**
 * Tries to publish and takes everything back, so that whoever hands something in hears at once what is missing. Call it
 * outside of a transaction.
 * @throws a refusal in German sentences
 */
export const rehearse = async (strapi: Core.Strapi, uid: OwnedUid, documentId: string, locales: readonly string[]) => {
  try {
    await rehearsal.run(true, () => strapi.db.transaction(async () => {
      await publishOrExplain(strapi, uid, documentId, locales)
      throw new Curtain()
    }))
  } catch (error) {
    if (!(error instanceof Curtain)) throw error
  }
}

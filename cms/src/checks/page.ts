import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { defaultLocale } from '../locales/locales'
import { documentFields } from '../public-api/public-type'
import { readDocuments } from '../public-api/read/documents'
import { offer as offerType } from '../public-api/types'
import { isDue, readInstitutions } from './due'
import { describeForm, readPublicState } from './form'
import type { OpenLink } from './link'
import { findAnswers, findRounds } from './rows'
import { readSetting } from './setting'

/** What the page behind a link shows: each offer as the public sees it, and what was said about it. */
export const readPage = async (strapi: Core.Strapi, { roundId, institutionId, until }: OpenLink, moment: Date) => {
  const [institution] = await readInstitutions(strapi, institutionId)
  const [round] = await findRounds(strapi, { id: roundId })
  if (!institution || !round) return undefined
  const { months } = await readSetting(strapi)
  const said = new Map((await findAnswers(strapi, [roundId])).map(answer => [answer.documentId, answer.answer]))
  const offers = await readDocuments(strapi, {
    type: offerType, fields: offerType.fields, locale: defaultLocale, common: new Set(documentFields),
    where: [{ documentId: { $in: institution.offers.map(({ documentId }) => documentId) } }],
    order: [{ title: 'asc' }],
  })
  const asked = berlinDay(round.askedAt)
  const endings = new Set(round.endings.map(({ documentId, validUntil }) => `${documentId} ${validUntil}`))
  return {
    institution: institution.name,
    kind: round.kind,
    until,
    today: berlinDay(moment),
    offers: offers.map((offer) => {
      const own = institution.offers.find(({ documentId }) => documentId === offer.documentId)
      return {
        offer,
        answer: said.get(String(offer.documentId)) ?? null,
        isAsked: own !== undefined && (round.kind === 'check' ? isDue(own, asked, months) : endings.has(`${own.documentId} ${own.validUntil}`)),
        isEnding: own !== undefined && endings.has(`${own.documentId} ${own.validUntil}`),
      }
    }),
  }
}

/** The form in which an institution corrects one of its offers; nothing for an offer of somebody else. */
export const readForm = async (strapi: Core.Strapi, { institutionId }: OpenLink, documentId: string) => {
  const [institution] = await readInstitutions(strapi, institutionId)
  const offer = institution?.offers.find(candidate => candidate.documentId === documentId)
  const state = offer && await readPublicState(strapi, documentId)
  if (!institution || !state) return undefined
  return { institution: institution.name, documentId, title: String(state.title), groups: describeForm(strapi, state) }
}

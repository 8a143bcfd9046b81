import type { Core } from '@strapi/strapi'
import type { Locale } from '../../locales/locales'
import type { Extra } from '../public-type'
import type { Row } from '../row'
import { guideStep } from '../types/guide-step'
import { readDocuments } from './documents'
import { pick } from './list'
import type { Drafts } from './published'

const readSteps = async (
  strapi: Core.Strapi, names: readonly string[], where: Row, locale: Locale, drafts?: Drafts,
): Promise<Row[]> => {
  const steps = await readDocuments(strapi, {
    type: guideStep,
    fields: pick(guideStep.fields, new Set(names)),
    locale,
    where: [where],
    common: new Set(),
    order: [{ order: 'asc' }, { documentId: 'asc' }],
    drafts,
  })
  return steps.map(({ locale: _asked, ...step }) => step)
}

const inGuide = Object.keys(guideStep.fields).filter(name => name !== 'guide')

/** The published steps of a guide in their order, with who helps. */
export const stepsOfGuide: Extra = {
  needs: [],
  read: (strapi, { documentId }, locale, drafts) => readSteps(strapi, inGuide, { guide: { documentId } }, locale, drafts),
}

/** The published steps that name an offer as help, with their guides. */
export const stepsThatName: Extra = {
  needs: [],
  read: (strapi, { documentId }, locale) => readSteps(strapi, ['title', 'guide'], { offers: { documentId } }, locale),
}

import { OfferSchema } from '@buendnis/contract'
import { z } from 'zod'
import type { CheckAnswer, CheckForm, CheckPage } from '../../shared/check/answer.ts'
import { parseAnswer } from './parse.ts'

const CheckPageSchema = z.object({
  institution: z.string(),
  kind: z.enum(['check', 'funding']),
  until: z.string(),
  offers: z.array(z.object({
    offer: OfferSchema,
    answer: z.enum(['right', 'changed', 'gone']).nullable(),
    isAsked: z.boolean(),
    isEnding: z.boolean(),
  })),
}) satisfies z.ZodType<CheckPage>

const FieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'long', 'number', 'day', 'time', 'choice', 'choices', 'flag']),
  value: z.array(z.string()),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  maxLength: z.number().nullable(),
})

const CheckFormSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  groups: z.array(z.object({
    title: z.string(),
    parts: z.array(z.object({ title: z.string().nullable(), isNew: z.boolean().optional(), fields: z.array(FieldSchema) })),
  })),
}) satisfies z.ZodType<CheckForm>

const StateSchema = z.object({ view: z.string(), data: z.unknown() })

/** What the front server was told by the CMS and hands to a page, in the header of its state. */
export const readCheck = (header: string | undefined): CheckAnswer => {
  const { view, data } = header === undefined
    ? { view: '', data: null }
    : StateSchema.parse(JSON.parse(decodeURIComponent(header)))
  return {
    page: view === 'list' ? parseAnswer(CheckPageSchema, data, 'checks/read') : null,
    form: view === 'form' ? parseAnswer(CheckFormSchema, data, 'checks/form') : null,
  }
}

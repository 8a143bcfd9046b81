import type { Core } from '@strapi/strapi'
import { z } from 'zod'

/** How coordination wants institutions to be asked. */
export const settingSchema = z.object({
  /** Whether anybody is asked by itself. */
  on: z.boolean(),
  /** Months after which a check is old and the institution is asked. */
  months: z.number().int().min(1).max(24),
  /** Weeks for which a link holds. */
  weeks: z.number().int().min(2).max(26),
})

export type CheckSetting = z.infer<typeof settingSchema>

const initial: CheckSetting = { on: true, months: 6, weeks: 6 }

const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'checks' })

/** What holds now; twice a year until coordination says otherwise. */
export const readSetting = async (strapi: Core.Strapi): Promise<CheckSetting> => {
  const stored = settingSchema.safeParse(await memory(strapi).get({ key: 'setting' }))
  return stored.success ? stored.data : initial
}

export const writeSetting = async (strapi: Core.Strapi, setting: CheckSetting): Promise<void> => {
  await memory(strapi).set({ key: 'setting', value: setting })
}

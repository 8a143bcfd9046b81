import type { Core } from '@strapi/strapi'
import { z } from 'zod'

/** Whether what institutions change waits for coordination (`waits`) or they publish by themselves (`direct`). */
export const modeSchema = z.enum(['waits', 'direct'])
export type Mode = z.infer<typeof modeSchema>

const memory = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'approval' })

/** What holds now; until coordination says otherwise, changes wait. */
export const readMode = async (strapi: Core.Strapi): Promise<Mode> => {
  const stored = modeSchema.safeParse(await memory(strapi).get({ key: 'mode' }))
  return stored.success ? stored.data : 'waits'
}

export const writeMode = async (strapi: Core.Strapi, mode: Mode): Promise<void> => {
  await memory(strapi).set({ key: 'mode', value: mode })
}

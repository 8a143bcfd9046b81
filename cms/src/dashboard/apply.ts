import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'
import type { Definition } from './definition'
import { componentDefinitions, typeDefinitions } from './definitions'

const configurationSchema = z.object({
  settings: z.record(z.string(), z.unknown()),
  metadatas: z.record(z.string(), z.object({
    edit: z.record(z.string(), z.unknown()),
    list: z.record(z.string(), z.unknown()),
  })),
  layouts: z.object({ list: z.array(z.string()), edit: z.unknown() }),
})

const versionsSchema = z.record(z.string(), z.string())

const configurationOf = (definition: Definition, current: z.infer<typeof configurationSchema>) => {
  const metadatas = { ...current.metadatas }
  for (const [name, { label, description, placeholder, readOnly }] of Object.entries(definition.fields)) {
    const before = metadatas[name]
    if (!before) continue
    metadatas[name] = {
      edit: { ...before.edit, label, description, placeholder: placeholder ?? '', ...(readOnly ? { editable: false } : {}) },
      list: { ...before.list, label },
    }
  }
  const [defaultSortBy, defaultSortOrder] = definition.sort ?? [definition.mainField, 'ASC']
  return {
    settings: { ...current.settings, mainField: definition.mainField, defaultSortBy, defaultSortOrder, pageSize: 50 },
    metadatas,
    layouts: {
      list: definition.list ?? current.layouts.list,
      edit: definition.rows.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  }
}

/**
 * Gives the dashboard its German labels, help texts, layouts and list columns. Only where a definition has changed
 * since the last time, so that what an administrator arranged stays.
 */
export const applyDashboard = async (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'core', name: 'dashboard' })
  const known = versionsSchema.safeParse(await store.get({ key: 'versions' }))
  const versions: Record<string, string> = known.success ? { ...known.data } : {}
  const groups = [
    { service: strapi.plugin('content-manager').service('content-types'), definitions: typeDefinitions },
    { service: strapi.plugin('content-manager').service('components'), definitions: componentDefinitions },
  ]
  let changed = false
  for (const { service, definitions } of groups) {
    for (const definition of definitions) {
      const version = createHash('sha256').update(JSON.stringify(definition)).digest('base64url')
      if (versions[definition.uid] === version) continue
      const model = { uid: definition.uid }
      const current = configurationSchema.parse(await service.findConfiguration(model))
      await service.updateConfiguration(model, configurationOf(definition, current))
      versions[definition.uid] = version
      changed = true
    }
  }
  if (changed) await store.set({ key: 'versions', value: versions })
}

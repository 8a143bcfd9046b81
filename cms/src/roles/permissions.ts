import type { Core, UID } from '@strapi/strapi'
import { z } from 'zod'
import { isInverse, isLocalized } from '../content-types/attributes'
import { ownRecords, ownUploads, publishedTopics } from './conditions'
import { allLocales, translatedLocales, withheldFields, type Right, type RoleDefinition } from './rights'

/** A permission as Strapi stores it. Languages are always named: `null` means all, but one of Strapi's routes fails on it. */
export interface Permission {
  readonly action: string
  readonly subject?: string
  readonly properties: { readonly fields?: readonly string[], readonly locales?: readonly string[] }
  readonly conditions: readonly string[]
}

type Action = 'create' | 'read' | 'update' | 'delete' | 'publish'

const actionsOf: Readonly<Record<Right, readonly Action[]>> = {
  all: ['read', 'create', 'update', 'delete', 'publish'],
  fixed: ['read', 'create', 'update', 'publish'],
  own: ['read', 'create', 'update', 'delete', 'publish'],
  // To create means a new language here, as for translators.
  keep: ['read', 'create', 'update', 'publish'],
  words: ['read', 'create', 'update', 'publish'],
  answer: ['read', 'create', 'update', 'delete'],
  read: ['read'],
  published: ['read'],
}

const conditionsOf: Readonly<Partial<Record<Right, readonly string[]>>> = {
  own: [ownRecords], keep: [ownRecords], published: [publishedTopics],
}

const typeOf = (strapi: Core.Strapi, uid: string) => {
  const isType = (name: string): name is UID.ContentType => name in strapi.contentTypes
  if (!isType(uid)) throw new Error(`There is no type ${uid}`)
  return strapi.contentType(uid)
}

const fieldsSchema = z.array(z.string())

/** The paths of all fields, those of components below them, as the dashboard's own form of a role has them. */
const nestedFields = (strapi: Core.Strapi, uid: string): string[] =>
  fieldsSchema.parse(strapi.service('admin::content-type').getNestedFields(typeOf(strapi, uid), {
    components: strapi.components,
  }))

const fieldsOf = (strapi: Core.Strapi, uid: string, right: Right, action: Action): string[] => {
  const attributes = typeOf(strapi, uid).attributes
  const withheld = action === 'read' ? [] : withheldFields[uid] ?? []
  return nestedFields(strapi, uid).filter((path) => {
    const [name = ''] = path.split('.')
    const attribute = attributes[name]
    if (!attribute) return false
    if (right === 'words') return action === 'read' || isLocalized(attribute)
    if (right === 'own' || right === 'keep' || right === 'published') return !withheld.includes(name) && !isInverse(attribute)
    return true
  })
}

const contentPermission = (strapi: Core.Strapi, uid: string, right: Right, action: Action): Permission => {
  const options: unknown = typeOf(strapi, uid).pluginOptions
  const isTranslated = typeof options === 'object' && options !== null && 'i18n' in options
  const isTranslation = (right === 'words' && action !== 'read') || (right === 'keep' && action === 'create')
  const locales = isTranslation ? translatedLocales : allLocales
  return {
    action: `plugin::content-manager.explorer.${action}`,
    subject: uid,
    properties: {
      ...(action === 'delete' || action === 'publish' ? {} : { fields: fieldsOf(strapi, uid, right, action) }),
      ...(isTranslated ? { locales } : {}),
    },
    conditions: conditionsOf[right] ?? [],
  }
}

const mediaPermissions = (media: RoleDefinition['media']): Permission[] => {
  const conditions = media === 'own' ? [ownUploads] : []
  const read: Permission = { action: 'plugin::upload.read', properties: {}, conditions }
  if (media === 'read') return [read]
  return [
    read,
    { action: 'plugin::upload.assets.create', properties: {}, conditions: [] },
    { action: 'plugin::upload.assets.update', properties: {}, conditions },
    { action: 'plugin::upload.assets.download', properties: {}, conditions: [] },
    { action: 'plugin::upload.assets.copy-link', properties: {}, conditions: [] },
  ]
}

/** What a role may do, as permissions of the dashboard. They filter lists and shape the forms; the rules on write decide. */
export const permissionsOf = (strapi: Core.Strapi, { rights, media }: RoleDefinition): Permission[] => [
  ...Object.entries(rights).flatMap(([uid, right]) =>
    right === undefined ? [] : actionsOf[right].map((action) => contentPermission(strapi, uid, right, action))),
  ...mediaPermissions(media),
]

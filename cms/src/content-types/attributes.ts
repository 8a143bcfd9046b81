import type { Core, Schema, UID } from '@strapi/strapi'

export type Attributes = Schema.ContentType['attributes']
export type Attribute = Attributes[string]

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The attributes of a component; none when there is no such component. */
export const componentAttributes = (strapi: Core.Strapi, uid: string): Attributes => {
  const isComponent = (name: string): name is UID.Component => name in strapi.components
  return isComponent(uid) ? strapi.components[uid]?.attributes ?? {} : {}
}

/** Whether a field is translated. */
export const isLocalized = (attribute: Attribute): boolean => {
  const options: unknown = attribute.pluginOptions
  return isRecord(options) && isRecord(options.i18n) && options.i18n.localized === true
}

/** A relation that is written on the other document. */
export const isInverse = (attribute: Attribute): boolean => attribute.type === 'relation' && 'mappedBy' in attribute

import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'

const isEmpty = (value: unknown) => typeof value !== 'string' || value.trim() === ''

/** Whoever makes an API token says what it is for, so that somebody else can decide later whether it is still needed. */
export const registerTokenPurpose = (strapi: Core.Strapi) => {
  const requirePurpose = (description: unknown) => {
    if (!isEmpty(description)) return
    throw new errors.ApplicationError('Bitte unter „Beschreibung“ eintragen, wer den Schlüssel bekommt und wofür.')
  }
  strapi.db.lifecycles.subscribe({
    models: ['admin::api-token'],
    beforeCreate: ({ params }) => requirePurpose(params.data.description),
    beforeUpdate: ({ params }) => {
      if ('description' in params.data) requirePurpose(params.data.description)
    },
  })
}

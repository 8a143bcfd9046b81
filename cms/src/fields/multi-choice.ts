import type { Core } from '@strapi/strapi'

/**
 * A field that holds several words of a closed list, stored as a JSON array. The list stands in the schema as
 * `options.choices`; the dashboard shows a tick box for each.
 */
export const registerMultiChoice = (strapi: Core.Strapi) => {
  strapi.customFields.register({
    name: 'multi-choice',
    type: 'json',
    inputSize: { default: 12, isResizable: true },
  })
}

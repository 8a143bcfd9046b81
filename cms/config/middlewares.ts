import type { Core } from '@strapi/strapi'

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: ['*'], credentials: false } },
  'strapi::query',
  'strapi::body',
  'strapi::favicon',
  'strapi::public',
]

export default config

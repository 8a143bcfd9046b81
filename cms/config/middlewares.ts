import type { Core } from '@strapi/strapi'
import { maxMegabytes } from '../src/media/limits'

/** Megabytes that the server takes in at all: more than a file may have, so that the refusal can say so in German. */
const maxUpload = 2 * maxMegabytes

/**
 * The dashboard may load and call nothing but its own server. Each directive is one string: of lists, Strapi would
 * keep its own entries (any https address, its marketplace) behind ours.
 */
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'connect-src': '\'self\'',
    'font-src': '\'self\' data:',
    'img-src': '\'self\' data: blob:',
    'media-src': '\'self\' data: blob:',
    'style-src': '\'self\' \'unsafe-inline\'',
    'upgradeInsecureRequests': null,
  },
}

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy,
      hsts: { maxAge: 31536000, includeSubDomains: false },
      referrerPolicy: { policy: 'no-referrer' },
    },
  },
  'global::compression-gate',
  // Known addresses only, and readable from any website: see public-api/http/gate.
  'global::public-gate',
  // The dashboard lives on the server's own address; nobody else has a reason to call its API from a browser.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'global::multipart-gate',
  'global::body-gate',
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '64kb',
      textLimit: '64kb',
      // The bytes as they came: calls of the site are signed.
      includeUnparsed: true,
      formidable: { maxFileSize: maxUpload * 1024 * 1024 },
    },
  },
  // Behind the parser: a call that the site signed is known by its body, too.
  'global::limit-gate',
  'strapi::favicon',
  'strapi::public',
]

export default config

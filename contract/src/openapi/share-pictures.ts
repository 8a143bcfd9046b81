import { sharedParameter } from './parameters.ts'
import type { JsonObject } from './schemas.ts'

/** What has a picture of its own. */
const types = ['offers', 'institutions', 'news', 'position-papers', 'guides', 'topics']

/** `GET /api/share-pictures/{type}/{slug}`. @param errors responses that are shared, by status */
export const sharePicturePath = (errors: JsonObject): JsonObject => ({
  get: {
    operationId: 'getSharePicture',
    tags: ['pictures'],
    summary: 'A picture of an entry for links and networks',
    description: 'Kind, title and whose it is, in the language asked for, or in German where there is no translation. Entries '
      + 'that nobody shall come upon by chance (violence, separation) have none.',
    parameters: [
      { name: 'type', in: 'path', required: true, schema: { type: 'string', enum: types }, example: 'offers' },
      { name: 'slug', in: 'path', required: true, schema: { type: 'string' }, example: 'wohngeld' },
      sharedParameter('locale'),
      {
        name: 'format',
        in: 'query',
        description: '`link`: 1200 × 630 pixels, `portrait`: 1080 × 1350 pixels (Instagram).',
        schema: { type: 'string', enum: ['link', 'portrait'], default: 'link' },
      },
    ],
    responses: {
      200: {
        description: 'The picture',
        headers: { 'ETag': { schema: { type: 'string' } }, 'Cache-Control': { schema: { type: 'string' } } },
        content: { 'image/png': { schema: { type: 'string', contentMediaType: 'image/png' } } },
      },
      304: { description: 'Unchanged since the answer whose ETag was sent as `If-None-Match`.' },
      ...errors,
    },
  },
})

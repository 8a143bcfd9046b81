import { offerFacets } from '../find.ts'
import { sharedParameter } from './parameters.ts'
import type { JsonObject } from './schemas.ts'

const descriptions: Readonly<Record<string, string>> = {
  topic: 'Slugs of topics.',
  kind: 'What it is.',
  mode: 'How somebody can make use of it.',
  area: 'Where somebody lives; `city` and `district` also find what is for both and for the whole country.',
  municipality: 'Where somebody lives, exactly; also finds what is for the whole area around it.',
  childAge: 'The age of the child in full years.',
  audience: '`fathers` leaves out what is for women or pregnant people only.',
  childcare: 'Children are looked after during the visit, also on request.',
  evening: 'Some of its times are after 17:00 or at the weekend.',
  free: 'It costs nothing.',
  anonymous: 'Nobody has to say their name.',
  noAppointment: 'It is possible without an appointment.',
  language: 'Languages that are spoken there.',
}

const facetParameter = (name: string, description: string, items: JsonObject): JsonObject => ({
  name,
  in: 'query',
  description: `${description} Repeat it for several: any of them fits.`,
  style: 'form',
  explode: true,
  schema: { type: 'array', maxItems: 50, items },
})

/** What `GET /api/offers/find` can be asked. */
export const findParameters = (): JsonObject[] => [
  {
    name: 'q',
    in: 'query',
    description: 'Only offers that the search finds, in its order.',
    schema: { type: 'string', maxLength: 200 },
  },
  sharedParameter('locale'),
  facetParameter('topic', descriptions.topic ?? '', { type: 'string' }),
  ...Object.entries(offerFacets).map(([name, choices]) =>
    facetParameter(name, descriptions[name] ?? '', { type: 'string', enum: choices })),
  { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 1 } },
  { name: 'pageSize', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } },
]

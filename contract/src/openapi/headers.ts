import type { JsonObject } from './schemas.ts'

/** Headers that answers share. */
export const sharedHeaders: JsonObject = {
  RateLimitPolicy: {
    description: 'The limit that counts for you: `q` requests in `w` seconds (IETF draft "RateLimit header fields for HTTP"). '
      + 'Absent where there is none.',
    schema: { type: 'string' },
    example: '"anonymous";q=600;w=60',
  },
  RateLimit: {
    description: 'What is left of it: `r` requests; all of them again in `t` seconds.',
    schema: { type: 'string' },
    example: '"anonymous";r=597;t=58',
  },
  RetryAfter: {
    description: 'Ask again after so many seconds.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
    example: '42',
  },
}

/** An API token from the dashboard. It brings a bigger limit and nothing else. */
export const securitySchemes: JsonObject = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'Not needed. An API token that the alliance made for you brings a bigger limit, and shows nothing more.',
  },
}

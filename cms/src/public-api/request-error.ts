/** A sentence in the two languages in which the API explains itself. */
export interface Sentence {
  readonly de: string
  readonly en: string
}

const names: Readonly<Record<number, string>> = {
  301: 'MovedPermanently',
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  410: 'GoneError',
  413: 'PayloadTooLargeError',
  414: 'UriTooLongError',
  415: 'UnsupportedMediaTypeError',
  422: 'UnprocessableContentError',
  429: 'RateLimitError',
  503: 'ServiceUnavailableError',
}

/** What a caller did wrong, said so that the caller can do better. Becomes Strapi's error envelope. */
export class RequestError extends Error {
  readonly status: number
  readonly sentence: Sentence
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, sentence: Sentence, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence.en)
    this.name = names[status] ?? 'RequestError'
    this.status = status
    this.sentence = sentence
    this.details = details
  }

  /** The body of the answer in one of the two languages. */
  toEnvelope(language: keyof Sentence) {
    const { status, name, details } = this
    return { data: null, error: { status, name, message: this.sentence[language], details } }
  }
}

/** What stood in the request, short enough to be repeated in a sentence. */
export const quote = (value: unknown): string => {
  const written = typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined'
  return `"${written.length > 60 ? `${written.slice(0, 60)}…` : written}"`
}

export const badRequest = (parameter: string, de: string, en: string, allowed?: readonly string[]) =>
  new RequestError(400, {
    de: allowed ? `${de} Möglich sind: ${allowed.join(', ')}.` : de,
    en: allowed ? `${en} Possible: ${allowed.join(', ')}.` : en,
  }, { parameter, ...(allowed ? { allowed } : {}) })

import { once } from 'node:events'
import { createServer } from 'node:http'
import { z } from 'zod'

export interface TranslationService {
  /** What it was asked. */
  readonly asked: { url: string | undefined, body: unknown }[]
  /** What it says next instead of an answer: one status per question. */
  readonly failures: number[]
  readonly stop: () => void
}

const questionSchema = z.object({ q: z.array(z.string()), source: z.literal('de'), target: z.string(), format: z.literal('html') })

/** Speaks LibreTranslate's protocol; "translates" by putting the language in front, and leaves marked names alone. */
export const startTranslationService = async (port: number): Promise<TranslationService> => {
  const asked: TranslationService['asked'] = []
  const failures: number[] = []
  const server = createServer((incoming, answer) => {
    let text = ''
    incoming.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    }).on('end', () => {
      const body: unknown = JSON.parse(text)
      asked.push({ url: incoming.url, body })
      const status = failures.shift()
      if (status !== undefined) {
        answer.writeHead(status, { 'retry-after': '0.1' }).end('{}')
        return
      }
      const { q, target } = questionSchema.parse(body)
      answer.writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ translatedText: q.map(one => `${target} ${one}`) }))
    })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { asked, failures, stop: () => server.close() }
}

import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { refuse } from '../../editorial/errors'
import type { Locale } from '../../locales/locales'
import type { MachineSettings } from './settings'

/** Texts that both services take in one call. */
const batchSize = 25
/** Calls for the same texts; gaps between them in milliseconds, unless the service names one. */
const gaps = [500, 2000]
const longestGap = 5000

interface Call { readonly path: string, readonly headers: Record<string, string>, readonly body: object }

/** The marks around a name that the service leaves alone. */
export const protectedName = ({ service }: MachineSettings) => (term: string): string =>
  (service === 'deepl' ? `<x>${term}</x>` : `<span translate="no">${term}</span>`)

const deeplLanguage = (locale: Locale) => (locale === 'en' ? 'EN-GB' : locale.toUpperCase())

const callOf = ({ service, key }: MachineSettings, texts: readonly string[], locale: Locale): Call => {
  if (service === 'deepl') {
    return {
      path: '/v2/translate',
      headers: { authorization: `DeepL-Auth-Key ${key}` },
      body: { text: texts, source_lang: 'DE', target_lang: deeplLanguage(locale), tag_handling: 'xml', ignore_tags: ['x'] },
    }
  }
  return {
    path: '/translate', headers: {},
    body: { q: texts, source: 'de', target: locale, format: 'html', ...(key === '' ? {} : { api_key: key }) },
  }
}

const answers = {
  deepl: z.object({ translations: z.array(z.object({ text: z.string() })) })
    .transform(({ translations }) => translations.map(({ text }) => text)),
  libretranslate: z.object({ translatedText: z.array(z.string()) }).transform(({ translatedText }) => translatedText),
}

/** What a refusal of the service means for whoever pressed the button. */
const sentenceOf = (status: number): string => {
  if (status === 401 || status === 403) return 'Der Übersetzungsdienst nimmt den Schlüssel nicht an. Bitte sagen Sie es der Technik.'
  if (status === 456) return 'Das Kontingent des Übersetzungsdienstes ist aufgebraucht.'
  if (status === 429) return 'Der Übersetzungsdienst hat gerade zu viel zu tun. Bitte versuchen Sie es später noch einmal.'
  if (status === 400 || status === 404) return 'Der Übersetzungsdienst kann diese Sprache oder diesen Text nicht.'
  return 'Der Übersetzungsdienst antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.'
}

const gapOf = (answer: Response | undefined, usual: number) => {
  const named = Number(answer?.headers.get('retry-after') ?? '')
  return Number.isFinite(named) && named > 0 ? Math.min(named * 1000, longestGap) : usual
}

const mayPass = (status: number) => status === 429 || status >= 500

const askOnce = async (settings: MachineSettings, { path, headers, body }: Call) => fetch(`${settings.url}${path}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
  redirect: 'error',
  signal: AbortSignal.timeout(settings.timeoutMs),
}).catch(() => undefined)

const askBatch = async (settings: MachineSettings, texts: readonly string[], locale: Locale): Promise<string[]> => {
  const call = callOf(settings, texts, locale)
  let answer = await askOnce(settings, call)
  for (const gap of gaps) {
    if (answer && !mayPass(answer.status)) break
    await wait(gapOf(answer, gap))
    answer = await askOnce(settings, call)
  }
  if (!answer?.ok) return refuse(sentenceOf(answer?.status ?? 0))
  const parsed = answers[settings.service].safeParse(await answer.json().catch(() => undefined))
  if (!parsed.success || parsed.data.length !== texts.length) return refuse('Der Übersetzungsdienst antwortet anders als erwartet.')
  return parsed.data
}

/**
 * Has German texts with markup translated, in their order.
 * @throws a refusal in German when the service does not answer, or not with translations
 */
export const askService = async (settings: MachineSettings, texts: readonly string[], locale: Locale): Promise<string[]> => {
  const translated: string[] = []
  for (let start = 0; start < texts.length; start += batchSize) {
    translated.push(...await askBatch(settings, texts.slice(start, start + batchSize), locale))
  }
  return translated
}

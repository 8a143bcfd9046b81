import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { berlinDay } from '../clock'
import { ask, isAskable, type Answer } from './ask'
import { judge } from './judge'
import { allLinks } from './links'
import { readLinkCheckSettings, type LinkCheckSettings } from './settings'
import { forgetUnnamed, noteChecked, readChecked } from './store'

/** Hosts that are asked at the same time; of each host one page after the other. */
const atOnce = 2

/** Milliseconds between two pages of one host. */
const pause = 300

/** Milliseconds for a night: what is left comes first in the next one. Other jobs wait meanwhile. */
const longestNight = 5 * 60_000

const byHost = (urls: readonly string[]): string[][] => {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const { host } = new URL(url)
    hosts.set(host, [...hosts.get(host) ?? [], url])
  }
  return [...hosts.values()]
}

/** Asks addresses, few at a time; who did not answer is asked once more at the end. */
const askAll = async (urls: readonly string[], settings: LinkCheckSettings, until: number): Promise<Map<string, Answer>> => {
  const answers = new Map<string, Answer>()
  const round = async (list: readonly string[]) => {
    const queues = byHost(list)
    const work = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift()) {
        for (const [index, url] of queue.entries()) {
          if (Date.now() > until) return
          if (index > 0) await wait(pause)
          answers.set(url, await ask(url, settings))
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  await round(urls)
  await round([...answers].filter(([, answer]) => answer.kind === 'failed').map(([url]) => url))
  return answers
}

/** When nearly nobody answers, this machine has no way out: that says nothing about the others. */
const isCutOff = (answers: ReadonlyMap<string, Answer>): boolean => {
  const asked = [...answers.values()].filter(({ kind }) => kind !== 'refused')
  return asked.length >= 5 && asked.filter(({ kind }) => kind === 'failed').length > asked.length * 0.8
}

/** Asks some addresses now and notes what they answer. */
export const checkUrls = async (strapi: Core.Strapi, urls: readonly string[]): Promise<void> => {
  const settings = readLinkCheckSettings()
  const askable = urls.filter(url => isAskable(url, settings))
  const known = await readChecked(strapi, { urls: askable })
  const day = berlinDay()
  for (const [url, answer] of await askAll(askable, settings, Date.now() + 30_000)) {
    await noteChecked(strapi, url, judge(answer, known.get(url), day))
  }
}

/**
 * The work of a night: asks every address outside that published entries name, once, those first that were not asked
 * for longest.
 * @returns a sentence for the coordinators
 */
export const checkAllLinks = async (strapi: Core.Strapi): Promise<string | undefined> => {
  const settings = readLinkCheckSettings()
  if (!settings.enabled) return undefined
  const links = await allLinks(strapi)
  const known = await readChecked(strapi, 'all')
  await forgetUnnamed(strapi, new Set(links.keys()), known.keys())
  const lastAsked = (url: string) => known.get(url)?.checkedAt ?? ''
  const urls = [...links.keys()].filter(url => isAskable(url, settings)).sort((a, b) => lastAsked(a).localeCompare(lastAsked(b)))
  if (urls.length === 0) return undefined
  const answers = await askAll(urls, settings, Date.now() + longestNight)
  if (isCutOff(answers)) return 'Fast kein Link hat geantwortet: Vermutlich hatte der Server kein Internet. Nichts wurde vermerkt.'
  const day = berlinDay()
  let broken = 0
  for (const [url, answer] of answers) {
    const next = judge(answer, known.get(url), day)
    if (next.state === 'broken') broken += 1
    await noteChecked(strapi, url, next, [...links.get(url) ?? []])
  }
  return `${answers.size} Links geprüft, ${broken} davon führen ins Leere.`
}

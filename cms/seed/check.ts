/**
 * Checks every seed file before it is loaded: `node seed/check.ts [--write] [--all-languages]`.
 * `--write` gives files without a `documentId` one. Exit code 1 when something is wrong.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import * as c from '@buendnis/contract'
import { z } from 'zod'

const root = import.meta.dirname
const translationLocales = c.localeCodes.filter((code) => code !== 'de')

const text = (max: number) => z.string().trim().min(1).max(max)
const sentence = text(200)
const words = z.array(text(100)).min(1)
const body = z.string().trim().min(1)
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4})?)$/)
const moment = z.string().regex(/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4})?) ([01]\d|2[0-3]):[0-5]\d$/)
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const answer = z.enum(c.accessAnswers).optional()
const url = c.UrlSchema

const phone = z.strictObject({ number: text(40), type: z.enum(c.phoneTypes).optional(), description: text(100).optional() })
const place = z.strictObject({
  name: text(150).optional(), streetAddress: text(150).optional(), postalCode: text(10).optional(),
  addressLocality: text(100).optional(), latitude: z.number().optional(), longitude: z.number().optional(),
  confidential: z.boolean().optional(), transportation: text(200).optional(), stepFreeAccess: answer,
  accessibleToilet: answer, lift: answer, changingTable: answer, parking: answer,
})
const schedule = z.strictObject({
  freq: z.enum(c.frequencies).optional(), interval: z.int().min(1).max(12).optional(),
  weekdays: z.array(z.enum(c.weekdays)).optional(), weekOfMonth: z.int().min(-1).max(4).optional(), dtstart: day.optional(),
  opensAt: c.TimeSchema.optional(), closesAt: c.TimeSchema.optional(), notInSchoolHolidays: z.boolean().optional(),
  byAppointment: z.boolean().optional(), description: text(200).optional(),
})
const contact = z.strictObject({
  role: text(150).optional(), person: text(150).optional(), phones: z.array(phone).optional(),
  email: z.email().optional(), hours: text(200).optional(),
})
const event = z.strictObject({
  startDate: moment, endDate: moment.optional(), location: text(200).optional(), registration: text(300).optional(),
  url: url.optional(),
})

const administration = z.strictObject({
  name: text(100), area: z.enum(c.administrationAreas), phone: text(40), website: url,
})

const file = z.string().refine((name) => fs.existsSync(path.join(root, 'files', path.basename(name))), 'no such file')
const picture = z.strictObject({ file, alternativeText: text(300) })
const paper = z.strictObject({ file })

/** Per folder: the words (translated) and the facts (German only). */
const types = {
  topics: {
    words: { name: text(80), summary: sentence, introduction: text(1500), synonyms: words.optional() },
    facts: { icon: z.enum(c.topicIcons), order: z.int(), discreet: z.boolean().optional() },
  },
  institutions: {
    words: {
      description: text(1500), portraitTask: text(2000).optional(), portraitHelp: text(2000).optional(),
      portraitReason: text(2000).optional(),
    },
    facts: {
      name: text(150), kind: z.enum(c.institutionKinds), isMember: z.boolean().optional(), memberSince: day.optional(),
      website: url.optional(), phones: z.array(phone).optional(), email: z.email().optional(),
      places: z.array(place).optional(), openingHours: z.array(schedule).optional(),
      languages: z.array(z.enum(c.spokenLanguages)).optional(),
    },
  },
  offers: {
    words: {
      title: text(150), whatIsIt: sentence, whoIsItFor: sentence, firstStep: sentence, body: body.optional(),
      notFor: text(300).optional(), costNote: sentence.optional(), languagesNote: sentence.optional(),
      alert: sentence.optional(), documentsToBring: words.optional(), synonyms: words.optional(),
      responsibleAuthority: sentence.optional(),
    },
    facts: {
      kind: z.enum(c.offerKinds), institution: name.optional(), topics: z.array(name).min(1),
      serviceStatus: z.enum(c.serviceStatuses).optional(), modes: z.array(z.enum(c.modes)).min(1),
      places: z.array(place).optional(), area: z.enum(c.areas),
      municipalities: z.array(z.enum(c.municipalities)).optional(),
      childcareDuringVisit: z.enum(c.childcareDuringVisits).optional(), childAgeFrom: z.number().min(0).max(27).optional(),
      childAgeTo: z.number().min(0).max(27).optional(), audience: z.enum(c.audiences).optional(),
      cost: z.enum(c.costs).optional(), appointment: z.enum(c.appointments).optional(), anonymous: z.boolean().optional(),
      languages: z.array(z.enum(c.spokenLanguages)).optional(), schedules: z.array(schedule).optional(),
      alertUntil: day.optional(), contact: contact.optional(), website: url.optional(), validFrom: day.optional(),
      validUntil: day.optional(), legalBasis: sentence.optional(), sourceUrl: url.optional(),
      legalStateOn: day.optional(), checkedAt: day.optional(), checkedBy: text(150).optional(),
    },
  },
  news: {
    words: { title: text(150), teaser: text(300), body },
    facts: {
      date: day, topics: z.array(name).optional(), institutions: z.array(name).optional(), event: event.optional(),
      instagramUrl: url.optional(), image: picture.optional(),
    },
  },
  'position-papers': {
    words: { title: text(150), summary: text(500), body },
    facts: {
      adoptedOn: day, signatories: z.array(name).optional(), topics: z.array(name).optional(),
      relatedOffers: z.array(name).optional(), relatedNews: z.array(name).optional(), document: paper.optional(),
    },
  },
  demands: {
    words: { text: text(500), note: text(1000).optional() },
    facts: {
      addressee: sentence.optional(), state: z.enum(c.demandStates), since: day.optional(), order: z.int(), paper: name,
      history: z.array(z.strictObject({ state: z.enum(c.demandStates), since: day })).optional(),
    },
  },
  pages: { words: { title: text(150), body }, facts: { slug: name } },
  'help-lines': {
    words: { name: text(150), whatFor: text(300), hours: sentence.optional(), synonyms: words.optional() },
    facts: {
      number: text(40), languages: z.array(z.enum(c.spokenLanguages)).optional(), website: url.optional(),
      source: url.optional(), order: z.int(),
    },
  },
  responsibilities: {
    words: { name: text(150), explanation: text(500).optional() },
    facts: { order: z.int(), offers: z.array(name).optional() },
  },
  'responsible-offices': {
    words: { note: text(300).optional() },
    facts: {
      responsibility: name, institution: name, municipalities: z.array(z.enum(c.municipalities)).optional(),
      confirmedAt: day.optional(),
    },
  },
  guides: {
    words: {
      title: text(150), summary: text(300), introduction: body.optional(), closing: body.optional(), synonyms: words.optional(),
    },
    facts: { topics: z.array(name).optional(), icon: z.enum(c.topicIcons).optional(), order: z.int() },
  },
  'guide-steps': {
    words: {
      title: text(150), text: body, byWhen: text(100).optional(), documentsToBring: words.optional(),
      responsibleAuthority: sentence.optional(),
    },
    facts: { order: z.int(), guide: name, offers: z.array(name).optional(), helpLines: z.array(name).optional() },
  },
  site: {
    words: { name: text(120), claim: sentence, introduction: text(800), notice: text(300).optional() },
    facts: {
      contact: contact.optional(), administrations: z.array(administration).optional(), instagramUrl: url.optional(),
    },
  },
} as const

type Folder = keyof typeof types
const isFolder = (value: string): value is Folder => value in types

/** Which folder a relation field points at. */
const targets: Record<string, Folder> = {
  institution: 'institutions', institutions: 'institutions', signatories: 'institutions', topics: 'topics',
  relatedOffers: 'offers', relatedNews: 'news', paper: 'position-papers', offers: 'offers',
  responsibility: 'responsibilities', guide: 'guides', helpLines: 'help-lines',
}

const problems: string[] = []
const known = new Map<Folder, Set<string>>()
const documentIds = new Map<string, string>()
const relations: { file: string, folder: Folder, target: string }[] = []
const languages = new Map<string, Set<string>>()
const write = process.argv.includes('--write')

/** The id that `--write` gives: the same for the same folder and name. */
const documentIdFor = (folder: string, base: string) => {
  const digest = createHash('sha256').update(`buendnis:${folder}/${base}`).digest('hex')
  return `s${BigInt(`0x${digest}`).toString(36).padStart(23, '0').slice(0, 23)}`
}

const report = (file: string, error: z.ZodError) => {
  for (const issue of error.issues) problems.push(`${file}: ${issue.path.join('.') || '(file)'}: ${issue.message}`)
}

for (const set of ['base', 'demo']) {
  for (const folder of fs.existsSync(path.join(root, set)) ? fs.readdirSync(path.join(root, set)).sort() : []) {
    if (!isFolder(folder)) {
      problems.push(`${set}/${folder}: no such type`)
      continue
    }
    const { words: wordFields, facts } = types[folder]
    for (const fileName of fs.readdirSync(path.join(root, set, folder)).sort()) {
      const file = `${set}/${folder}/${fileName}`
      const match = /^([a-z0-9-]+)(?:\.([a-z-]+))?\.yml$/.exec(fileName)
      if (!match) {
        problems.push(`${file}: the name is not <slug>.yml or <slug>.<language>.yml`)
        continue
      }
      const [, base = '', locale] = match
      const full = path.join(root, file)
      let source = fs.readFileSync(full, 'utf8')
      if (!locale && write && !/^documentId:/m.test(source)) {
        source = `documentId: ${documentIdFor(folder, base)}\n${source}`
        fs.writeFileSync(full, source)
      }
      let value: unknown
      try {
        value = parse(source)
      } catch (error) {
        problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`)
        continue
      }
      if (locale) {
        if (!translationLocales.some((code) => code === locale)) problems.push(`${file}: no such language`)
        const result = z.strictObject(wordFields).safeParse(value)
        if (!result.success) report(file, result.error)
        languages.set(`${folder}/${base}`, (languages.get(`${folder}/${base}`) ?? new Set()).add(locale))
        continue
      }
      const result = z.strictObject({ documentId: c.DocumentIdSchema, ...wordFields, ...facts }).safeParse(value)
      known.set(folder, (known.get(folder) ?? new Set()).add(base))
      languages.set(`${folder}/${base}`, languages.get(`${folder}/${base}`) ?? new Set())
      if (!result.success) {
        report(file, result.error)
        continue
      }
      const data: Record<string, unknown> = result.data
      const other = documentIds.get(result.data.documentId)
      if (other) problems.push(`${file}: same documentId as ${other}`)
      documentIds.set(result.data.documentId, file)
      for (const [field, target] of Object.entries(targets)) {
        for (const item of [data[field]].flat()) {
          if (typeof item === 'string') relations.push({ file, folder: target, target: item })
        }
      }
      if (folder === 'offers') {
        const legal = ['responsibleAuthority', 'legalBasis', 'sourceUrl', 'legalStateOn']
        for (const field of legal) {
          if (data.kind === 'right' && !data[field]) problems.push(`${file}: a right needs ${field}`)
          if (data.kind !== 'right' && data[field]) problems.push(`${file}: only a right has ${field}`)
        }
        if ((data.kind === 'right') === Boolean(data.institution)) {
          problems.push(`${file}: every offer but a right has an institution`)
        }
      }
    }
  }
}
for (const { file, folder, target } of relations) {
  if (!known.get(folder)?.has(target)) problems.push(`${file}: there is no ${folder}/${target}`)
}
if (process.argv.includes('--all-languages')) {
  for (const [document, found] of languages) {
    const absent = translationLocales.filter((code) => !found.has(code))
    if (absent.length > 0) problems.push(`${document}: not yet in ${absent.join(', ')}`)
  }
}

for (const problem of problems) console.error(problem)
console.log(`${documentIds.size} documents, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

import { z } from 'zod'
import { DateTimeSchema, UrlSchema } from './fields/primitives.ts'

/** Under what conditions the data may be used again, and whom to name. */
export const DataLicenseSchema = z.object({
  name: z.string(),
  url: UrlSchema,
  /** Its sign in the list of SPDX. */
  spdx: z.string(),
  attribution: z.string(),
}).meta({ id: 'DataLicense' })

/** The files, by name. */
export const exportNames = [
  'offers.jsonl', 'institutions.jsonl', 'news.jsonl', 'position-papers.jsonl', 'topics.jsonl', 'pages.jsonl', 'demands.jsonl',
  'help-lines.jsonl', 'guides.jsonl', 'guide-steps.jsonl', 'responsibilities.jsonl', 'responsible-offices.jsonl',
  'offers.csv', 'institutions.csv', 'news.csv', 'position-papers.csv', 'demands.csv', 'topics.csv', 'help-lines.csv',
  'places.geojson',
] as const

const ExportFileSchema = z.object({
  name: z.enum(exportNames),
  format: z.enum(['jsonl', 'csv', 'geojson']),
  mediaType: z.string(),
  url: z.string(),
  /** What `locale` may be; `all`: one language after the other in one file. */
  locales: z.array(z.string()),
}).meta({ id: 'ExportFile' })

/** One archive with all files in all languages, a manifest and the licence. */
const ArchiveSchema = z.object({
  day: z.iso.date(),
  url: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  generatedAt: DateTimeSchema,
  contentVersion: z.int().min(0),
}).meta({ id: 'Archive' })

/** What can be taken as files, and under what conditions. */
export const ExportsSchema = z.object({
  data: z.object({
    contentVersion: z.int().min(0),
    /** Whether invented example entries are among them. */
    containsDemoContent: z.boolean(),
    license: DataLicenseSchema,
    files: z.array(ExportFileSchema),
    /** `latest` is packed at first need; `days` lists those that lie ready. */
    archive: z.object({ latest: z.string(), days: z.array(ArchiveSchema) }),
    /** The same for catalogues of data (DCAT-AP.de). */
    catalogue: z.object({ jsonld: z.string(), turtle: z.string() }),
  }),
  meta: z.object({}),
}).meta({ id: 'Exports' })

export type DataLicense = z.infer<typeof DataLicenseSchema>
export type Exports = z.infer<typeof ExportsSchema>

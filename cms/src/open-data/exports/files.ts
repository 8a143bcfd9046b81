import type { Core } from '@strapi/strapi'
import type { PublicType } from '../../public-api/public-type'
import { publicTypes, site } from '../../public-api/types'
import { csv } from './csv/csv'
import { tables } from './csv/tables'
import { jsonLines } from './json-lines'
import type { ExportOptions } from './options'
import { geoJson } from './places'

/** Something that can be taken as one file. */
export interface ExportFile {
  readonly name: string
  readonly format: 'jsonl' | 'csv' | 'geojson'
  readonly mediaType: string
  readonly write: (strapi: Core.Strapi, options: ExportOptions) => AsyncGenerator<string>
}

/** The types that have lists. */
export const listedTypes: readonly PublicType[] = publicTypes.filter(type => type !== site)

/** All of them; the contract lists the same names. */
export const exportFiles: readonly ExportFile[] = [
  ...listedTypes.map((type): ExportFile => ({
    name: `${type.path}.jsonl`,
    format: 'jsonl',
    mediaType: 'application/x-ndjson',
    write: (strapi, options) => jsonLines(strapi, type, options),
  })),
  ...tables.map((table): ExportFile => ({
    name: `${table.type.path}.csv`,
    format: 'csv',
    mediaType: 'text/csv',
    write: (strapi, options) => csv(strapi, table, options),
  })),
  {
    name: 'places.geojson',
    format: 'geojson',
    mediaType: 'application/geo+json',
    write: geoJson,
  },
]

import type { Core } from '@strapi/strapi'
import { readContentVersion } from '../../content-version'
import { locales } from '../../locales/locales'
import { serverAddress } from '../../process/server-address'
import { containsDemoContent } from '../../public-api/read/demo-content'
import { refuseUnknown } from '../../public-api/query/read-query'
import type { Row } from '../../public-api/row'
import { readLicence } from '../licence'
import { archiveName } from './archive/folder'
import { keptArchives } from './archive/kept'
import { exportFiles } from './files'

/** What there is to take, where, and under what conditions. */
export const listExports = async (strapi: Core.Strapi, query: Row) => {
  refuseUnknown(query, [])
  const base = `${serverAddress(strapi)}/api/exports`
  const [contentVersion, { name, url, spdx, attribution }, archives, hasDemo] = await Promise.all([
    readContentVersion(strapi), readLicence(strapi), keptArchives(strapi), containsDemoContent(strapi),
  ])
  const files = exportFiles.map(({ name: file, format, mediaType }) => ({
    name: file,
    format,
    mediaType,
    url: `${base}/${file}`,
    locales: [...locales.map(({ code }) => code), ...(format === 'jsonl' ? ['all'] : [])],
  }))
  return {
    data: {
      contentVersion,
      containsDemoContent: hasDemo,
      license: { name, url, spdx, attribution },
      files,
      archive: {
        latest: `${base}/archive/latest.zip`,
        days: archives.map(({ day, bytes, sha256, generatedAt, contentVersion: version }) =>
          ({ day, url: `${base}/archive/${archiveName(day)}`, bytes, sha256, generatedAt, contentVersion: version })),
      },
      catalogue: { jsonld: `${serverAddress(strapi)}/api/dcat.jsonld`, turtle: `${serverAddress(strapi)}/api/dcat.ttl` },
    },
    meta: {},
  }
}

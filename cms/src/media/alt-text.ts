import type { Core } from '@strapi/strapi'
import { componentAttributes, isRecord, type Attributes } from '../content-types/attributes'
import type { ContentUid } from '../content-types/uids'
import { refuse, refuseFields, type FieldProblem } from '../editorial/errors'
import { defaultLocale } from '../locales/locales'
import { readFileUsages } from '../usage/file-usages'
import { usageWords } from '../usage/sentence'

type Row = Record<string, unknown>

const fileUid = 'plugin::upload.file'

const rowsOf = (value: unknown): Row[] => [value].flat().filter(isRecord)

/** A description, not the name of a file: `IMG_2041.jpg` says nothing to anybody. */
export const isDescription = (text: unknown): boolean =>
  typeof text === 'string' && text.trim() !== '' && !/\.(jpe?g|png|webp|avif|gif)$/i.test(text.trim())

const sentence = (name: unknown) =>
  `Bitte beschreiben Sie das Bild „${String(name)}“ in einem Satz: Bild anklicken, Stift wählen, „Alternativtext“ ausfüllen.`

const inText = (name: unknown) =>
  `Bitte beschreiben Sie das Bild „${String(name)}“ im Text: in der Mediathek „Alternativtext“ ausfüllen, dann hier noch einmal speichern.`

/** What has to be read along to see every picture of an entry; empty where there is none. */
const populatePictures = (strapi: Core.Strapi, attributes: Attributes): Row => {
  const populate: Row = {}
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'media') populate[name] = { select: ['name', 'mime', 'alternativeText'] }
    if (attribute.type !== 'component') continue
    const inner = populatePictures(strapi, componentAttributes(strapi, attribute.component))
    if (Object.keys(inner).length > 0) populate[name] = { populate: inner }
  }
  return populate
}

const problemsOf = (
  strapi: Core.Strapi, attributes: Attributes, row: Row, path: (string | number)[] = [],
): FieldProblem[] =>
  Object.entries(attributes).flatMap(([name, attribute]): FieldProblem[] => {
    const here = [...path, name]
    const items = rowsOf(row[name])
    switch (attribute.type) {
      case 'media':
        return items
          .filter(({ mime, alternativeText }) => String(mime).startsWith('image/') && !isDescription(alternativeText))
          .map(item => ({ path: here, message: sentence(item.name) }))
      case 'blocks':
        return items.flatMap(({ image }) =>
          (isRecord(image) && !isDescription(image.alternativeText) ? [{ path: here, message: inText(image.name) }] : []))
      case 'component': {
        const inner = componentAttributes(strapi, attribute.component)
        return items.flatMap((item, index) =>
          problemsOf(strapi, inner, item, Array.isArray(row[name]) ? [...here, index] : here))
      }
      default: return []
    }
  })

/** Refuses to publish pictures that nobody has described. No picture of this site is mere decoration. */
export const requireAltTexts = async (
  strapi: Core.Strapi, uid: ContentUid, documentId: string, locales: readonly string[],
) => {
  const { attributes } = strapi.contentType(uid)
  const populate = populatePictures(strapi, attributes)
  const hasTexts = Object.values(attributes).some(({ type }) => type === 'blocks')
  if (!hasTexts && Object.keys(populate).length === 0) return
  const which = locales.includes('*') ? {} : { locale: { $in: [...locales] } }
  const rows: unknown[] = await strapi.db.query(uid).findMany({ where: { documentId, publishedAt: null, ...which }, populate })
  const problems = rows.filter(isRecord)
    // The same picture in every language: the sentence comes once.
    .sort((a, b) => Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale))
    .flatMap(row => problemsOf(strapi, attributes, row))
  const once = problems.filter(({ message }, at) => problems.findIndex(other => other.message === message) === at)
  if (once.length > 0) refuseFields(once)
}

/**
 * A text keeps a copy of what the library says about a picture, made when the picture was put in. Where the copy has
 * no description, this takes the one that the library has meanwhile. Works on `data` itself.
 */
export const describeTextPictures = async (strapi: Core.Strapi, attributes: Attributes, data: Row) => {
  const images = Object.entries(attributes)
    .flatMap(([name, { type }]) => (type === 'blocks' ? rowsOf(data[name]) : []))
    .flatMap(({ image }) => (isRecord(image) && !isDescription(image.alternativeText) ? [image] : []))
  for (const image of images) {
    const hash = typeof image.hash === 'string' ? image.hash : ''
    const file: unknown = hash === '' ? null : await strapi.db.query(fileUid).findOne({ select: ['alternativeText'], where: { hash } })
    if (isRecord(file) && isDescription(file.alternativeText)) image.alternativeText = file.alternativeText
  }
}

/** Refuses to empty the description of a picture that visitors see. */
export const refuseEmptyingText = async (strapi: Core.Strapi, id: number, text: unknown) => {
  if (text === undefined || text === null || isDescription(text)) return
  const file: unknown = await strapi.db.query(fileUid).findOne({ select: ['hash', 'mime', 'alternativeText'], where: { id } })
  if (!isRecord(file) || !String(file.mime).startsWith('image/') || !isDescription(file.alternativeText)) return
  const shown = (await readFileUsages(strapi, { id, hash: String(file.hash) })).filter(({ isPublic }) => isPublic)
  if (shown.length > 0) refuse(`Dieses Bild ist öffentlich und braucht einen Alternativtext. ${usageWords(shown)}.`)
}

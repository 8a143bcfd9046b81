import type { UID } from '@strapi/strapi'
import type { Fields } from '../public-api/fields'
import type { PublicType } from '../public-api/public-type'
import { publicTypes } from '../public-api/types'

/** How the answers of a type come to hold words of another one: the names of the relations that lead there. */
export interface Embedding {
  readonly type: PublicType
  readonly path: readonly string[]
  readonly target: UID.ContentType
}

const below = (type: PublicType, fields: Fields, before: readonly string[]): Embedding[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.from !== 'relation') return []
    const path = [...before, name]
    return [{ type, path, target: field.to.uid }, ...below(type, field.to.fields, path)]
  })

/** All of them, from the tables that answers are built from: what a type shows of others cannot be forgotten here. */
export const embeddings = (): Embedding[] =>
  publicTypes.flatMap(type => below(type, { ...type.fields, ...type.detailFields }, []))

const holdsFiles = (fields: Fields): boolean =>
  Object.values(fields).some(field =>
    (field.from === 'nested' && field.isMedia === true) || (field.from === 'relation' && holdsFiles(field.to.fields)))

/** Types whose answers hold pictures or files. */
export const typesWithFiles = (): PublicType[] =>
  publicTypes.filter(({ fields, detailFields }) => holdsFiles({ ...fields, ...detailFields }))

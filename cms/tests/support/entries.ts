import { z } from 'zod'

const listSchema = z.object({ results: z.array(z.looseObject({
  documentId: z.string(),
  title: z.string().nullish(),
  institution: z.looseObject({ documentId: z.string(), name: z.string() }).nullish(),
})) })

export type Entry = z.infer<typeof listSchema>['results'][number]

/** German entries of a type as the dashboard lists them. @param query as `&filters[kind][$ne]=right` */
export const listEntries = async (
  call: (method: string, path: string) => Promise<unknown>, uid: string, query = '',
): Promise<Entry[]> =>
  listSchema.parse(await call('GET', `/content-manager/collection-types/${uid}?locale=de&pageSize=100${query}`)).results

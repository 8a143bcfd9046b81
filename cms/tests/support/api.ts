import request from 'supertest'
import { z } from 'zod'

const listSchema = z.object({ data: z.array(z.record(z.string(), z.unknown())), meta: z.unknown() })
const oneSchema = z.object({ data: z.record(z.string(), z.unknown()), meta: z.unknown() })
const versionSchema = z.object({ data: z.object({ version: z.int() }) })

export type Item = Record<string, unknown>

/** Reads the public API of one server; throws on anything but 200. */
export const publicApi = (url: string) => {
  const get = async (path: string) => {
    const { body }: { body: unknown } = await request(url).get(`/api${path}`).expect(200)
    return body
  }
  return {
    get,
    list: async (path: string): Promise<Item[]> => listSchema.parse(await get(path)).data,
    one: async (path: string): Promise<Item> => oneSchema.parse(await get(path)).data,
    status: async (path: string) => (await request(url).get(`/api${path}`)).status,
    version: async () => versionSchema.parse(await get('/content-version')).data.version,
  }
}

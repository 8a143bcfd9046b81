import { createHmac } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { z } from 'zod'

const uid = 'admin::api-token'

/** How long a token is believed to be what it was; a revoked one loses its limit after that. In milliseconds. */
const maxAge = 60_000

/** Strapi notes the last use of a token once an hour, and so do we; in milliseconds. */
const useEvery = 3_600_000

/** More tokens and wrong tokens than this at once are looked up anew. */
const maxKnown = 5000

const tokenSchema = z.object({
  id: z.union([z.number(), z.string()]),
  kind: z.string().nullish(),
  expiresAt: z.coerce.date().nullish(),
  lastUsedAt: z.coerce.date().nullish(),
}).nullable()

interface Known { readonly id: string | null, readonly at: number }

const bearer = (header: string | undefined): string | null => /^bearer\s+([\w.~+/=-]{1,1000})\s*$/i.exec(header ?? '')?.[1] ?? null

/** Recognises the API tokens that were made in the dashboard. */
export class Tokens {
  private readonly known = new Map<string, Known>()

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * The id of the token in an `Authorization` header; null for none, a wrong one, one that has expired, and for those
   * of the dashboard's own API.
   */
  async idOf(header: string | undefined, moment: Date): Promise<string | null> {
    const token = bearer(header)
    if (token === null) return null
    const hash = createHmac('sha512', this.strapi.config.get<string>('admin.apiToken.salt', '')).update(token).digest('hex')
    const known = this.known.get(hash)
    if (known && Math.abs(moment.getTime() - known.at) < maxAge) return known.id
    const id = await this.lookUp(hash, moment)
    this.known.delete(hash)
    const oldest = this.known.size >= maxKnown ? this.known.keys().next().value : undefined
    if (oldest !== undefined) this.known.delete(oldest)
    this.known.set(hash, { id, at: moment.getTime() })
    return id
  }

  private async lookUp(accessKey: string, moment: Date): Promise<string | null> {
    const tokens = this.strapi.db.query(uid)
    const found = tokenSchema.parse(await tokens.findOne({
      select: ['id', 'kind', 'expiresAt', 'lastUsedAt'], where: { accessKey },
    }))
    if (!found || found.kind === 'admin' || (found.expiresAt && found.expiresAt < moment)) return null
    if (!found.lastUsedAt || moment.getTime() - found.lastUsedAt.getTime() >= useEvery) {
      await tokens.update({ where: { id: found.id }, data: { lastUsedAt: moment } })
    }
    return String(found.id)
  }
}

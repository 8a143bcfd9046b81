import { z } from 'zod'
import { readCall, type AdminRoute } from '../admin-api/routes'
import { locales } from '../locales/locales'
import { readAccount } from './account'
import { reachOf } from './reach'
import type { WidgetReader } from './widget'
import { approvals } from './widgets/approvals'
import { checks } from './widgets/checks'
import { demands } from './widgets/demands'
import { inquiries } from './widgets/inquiries'
import { jobs } from './widgets/jobs'
import { links } from './widgets/links'
import { numbers } from './widgets/numbers'
import { searches } from './widgets/searches'
import { suggestions } from './widgets/suggestions'
import { translations } from './widgets/translations'

const readers = {
  approvals, checks, inquiries, suggestions, translations, demands, searches, links, numbers, jobs,
} satisfies Record<string, WidgetReader>

const isName = (name: string): name is keyof typeof readers => Object.hasOwn(readers, name)

const nameSchema = z.object({ name: z.string().refine(isName) })
const querySchema = z.object({ locale: z.enum(locales.map(({ code }) => code)).optional() })

/** What the home page of the dashboard shows, one address per widget. */
export const overviewRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/overview/account',
    handle: async ({ strapi, user }) => readAccount(strapi, user, await reachOf(strapi, user)),
  },
  {
    method: 'GET',
    path: '/overview/widgets/:name',
    handle: async ({ strapi, user, params, query }) => {
      const { name } = readCall(nameSchema, params)
      const { locale } = readCall(querySchema, query)
      return readers[name]({ strapi, user, reach: await reachOf(strapi, user), locale })
    },
  },
]

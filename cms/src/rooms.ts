import type { AdminRoute } from './admin-api'
import { approvalRoutes } from './approval'
import type { Job } from './jobs'
import { linkCheckJobs, linkCheckRoutes } from './link-check'
import { mailJobs, mailRoutes } from './mail'
import { suggestionJobs } from './suggestions'
import { accountRoutes } from './roles'
import { overviewRoutes } from './overview'
import { addressRoutes } from './redirects'
import { schedulingJobs, schedulingRoutes } from './scheduling'
import { usageRoutes } from './usage'

/** What comes again by itself, from every room that has something. */
export const jobs: readonly Job[] = [
  ...linkCheckJobs,
  ...mailJobs,
  ...schedulingJobs,
  ...suggestionJobs,
]

/** What the dashboard may call, from every room that has something. */
export const adminRoutes: readonly AdminRoute[] = [
  ...approvalRoutes,
  ...accountRoutes,
  ...addressRoutes,
  ...linkCheckRoutes,
  ...mailRoutes,
  ...overviewRoutes,
  ...schedulingRoutes,
  ...usageRoutes,
]

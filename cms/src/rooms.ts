import type { AdminRoute } from './admin-api'
import { approvalRoutes } from './approval'
import { changeJobs } from './changes'
import { checkJobs, checkRoutes } from './checks'
import type { Job } from './jobs'
import { linkCheckJobs, linkCheckRoutes } from './link-check'
import { auditJobs, auditRoutes } from './audit'
import { mailJobs, mailRoutes } from './mail'
import { mediaJobs, mediaRoutes } from './media'
import { numberJobs, numberRoutes } from './numbers'
import { inboxRoutes, suggestionJobs } from './suggestions'
import { accountRoutes } from './roles'
import { exportJobs } from './open-data/exports'
import { overviewRoutes } from './overview'
import { addressRoutes } from './redirects'
import { statisticsJobs } from './planner-statistics'
import { schedulingJobs, schedulingRoutes } from './scheduling'
import { pictureJobs, pictureRoutes } from './share-pictures'
import { revisionJobs, revisionRoutes } from './revisions'
import { translationRoutes } from './translations'
import { usageRoutes } from './usage'
import { webhookJobs, webhookRoutes } from './webhooks'

/** What comes again by itself, from every room that has something. */
export const jobs: readonly Job[] = [
  // Before the sender of mails: what they write leaves with the same look at the clock.
  ...checkJobs,
  ...linkCheckJobs,
  ...auditJobs,
  ...revisionJobs,
  ...mailJobs,
  ...numberJobs,
  ...schedulingJobs,
  ...mediaJobs,
  ...changeJobs,
  ...pictureJobs,
  ...suggestionJobs,
  ...statisticsJobs,
  // Others are asked, who may be slow.
  ...webhookJobs,
  // At night, and it takes long where there is much.
  ...exportJobs,
]

/** What the dashboard may call, from every room that has something. */
export const adminRoutes: readonly AdminRoute[] = [
  ...auditRoutes,
  ...revisionRoutes,
  ...approvalRoutes,
  ...accountRoutes,
  ...addressRoutes,
  ...checkRoutes,
  ...linkCheckRoutes,
  ...inboxRoutes,
  ...numberRoutes,
  ...mailRoutes,
  ...mediaRoutes,
  ...overviewRoutes,
  ...schedulingRoutes,
  ...pictureRoutes,
  ...translationRoutes,
  ...usageRoutes,
  ...webhookRoutes,
]

import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin'
import { approvalAction } from '../approval/approval-action'
import { MergeAction } from '../usage/merge-action'

/** What can be done with an entry besides Strapi's own actions. */
export const documentActions: DocumentActionComponent[] = [MergeAction]

/** What stands before Strapi's own buttons. */
export const firstActions: DocumentActionComponent[] = [approvalAction]

import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin'
import { MergeAction } from '../usage/merge-action'

/** What can be done with an entry besides Strapi's own actions. */
export const documentActions: DocumentActionComponent[] = [MergeAction]

import type { Core } from '@strapi/strapi'
import { contentUids, type ContentUid } from '../content-types/uids'

/** Whether entries of a type can appear and disappear by themselves. */
export const isScheduled = (strapi: Core.Strapi, uid: ContentUid): boolean => 'publishAt' in strapi.contentType(uid).attributes

export const scheduledUids = (strapi: Core.Strapi): ContentUid[] => contentUids.filter(uid => isScheduled(strapi, uid))

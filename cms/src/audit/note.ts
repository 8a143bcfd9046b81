import type { Core } from '@strapi/strapi'
import { now } from '../clock'
import { readOrigin } from '../revisions/origin'
import type { AuditKind } from './kinds'
import { auditUid } from './models'

const longestSubject = 200

/**
 * Adds an event.
 * @param userId whose account it was, when it is not the one that asks
 */
export const noteAudit = async (strapi: Core.Strapi, kind: AuditKind, subject = '', userId?: number | null) => {
  const who = readOrigin(strapi)
  await strapi.db.query(auditUid).create({ data: {
    kind, subject: subject.slice(0, longestSubject), origin: who.origin, createdAt: now(),
    userId: userId === undefined ? who.userId : userId,
  } })
}

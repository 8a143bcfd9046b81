import { waitForApproval } from '../approval/rule'
import { keepPlannedEntries } from '../scheduling/rules'
import type { InstitutionRule } from './write'

/**
 * What an institution's write about its own entries must pass besides being its own, from every room that has something.
 * They are asked after ownership and before anything is written.
 */
export const institutionRules: readonly InstitutionRule[] = [keepPlannedEntries, waitForApproval]

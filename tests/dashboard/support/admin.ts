import { inject } from 'vitest'
import { adminCaller, createAccount, type Account } from '../../../cms/tests/support/accounts.ts'
import { listEntries } from '../../../cms/tests/support/entries.ts'

export type { Account }

/** A call to the dashboard's API as a super admin, to prepare what a test needs. */
export const adminCall = (method: string, path: string, body?: object) =>
  adminCaller(inject('cmsUrl'), inject('adminToken'))(method, path, body)

/** A new account with a role of its own; see there. */
export const newAccount = (roleCode?: string, firstname?: string, institutions?: readonly string[]): Promise<Account> =>
  createAccount(adminCall, roleCode, firstname, institutions)

/** German entries of a type as a super admin sees them. */
export const entriesOf = (uid: string, query = '') => listEntries(adminCall, uid, query)

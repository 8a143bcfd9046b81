/** The closed lists of the contract that a page offers as choices. */
export { areas, offerKinds, pageKeys } from '@buendnis/contract'

/** The closed lists of the contract that a page offers as choices. */
export { areas, modes, offerKinds, pageKeys, spokenLanguages } from '@buendnis/contract'

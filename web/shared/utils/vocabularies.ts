/** The closed lists of the contract that a page offers as choices. */
export { areas, modes, municipalities, offerKinds, pageKeys, spokenLanguages } from '@buendnis/contract'

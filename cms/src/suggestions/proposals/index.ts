export { isProposalUid, proposalFields, type ProposalUid } from './fields'
export { storeProposal, type ProposalInput } from './store'
